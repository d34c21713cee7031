package org.reeduca.bench.floor;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import javax.management.JMException;
import javax.management.ObjectName;

/** Says how many bytes all living threads of the server have allocated so far. */
@WebServlet("/allocated")
public class AllocatedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/plain");
        response.getWriter().print(allocated());
    }

    /** By name and not by type: the class of the bean is none a deployment can see. */
    private static long allocated() throws ServletException {
        try {
            Object bytes = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                            "getThreadAllocatedBytes",
                            new Object[] {ManagementFactory.getThreadMXBean().getAllThreadIds()},
                            new String[] {long[].class.getName()});
            return LongStream.of((long[]) bytes).filter(each -> each > 0).sum();
        } catch (JMException e) {
            throw new ServletException(e);
        }
    }
}
