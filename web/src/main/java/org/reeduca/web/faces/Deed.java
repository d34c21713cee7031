package org.reeduca.web.faces;

import jakarta.servlet.http.HttpServletRequest;

/** Which button of a plain form was pressed. */
public final class Deed {

    private Deed() {}

    /** The value of the button; empty unless the form was posted, so that no link can make anything happen. */
    public static String of(HttpServletRequest request) {
        String deed = "POST".equals(request.getMethod()) ? request.getParameter("do") : null;
        return deed == null ? "" : deed;
    }
}
