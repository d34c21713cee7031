package org.reeduca.bench.floor;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** Says how many bytes of the heap are in use after it was cleaned; three times, for what is only let go by the first. */
@WebServlet("/heap")
public class HeapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TIMES = 3;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < TIMES; i++) {
            memory.gc();
        }
        response.setContentType("text/plain");
        response.getWriter().print(memory.getHeapMemoryUsage().getUsed());
    }
}
