package org.reeduca.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.reeduca.calendar.CalendarService;
import org.reeduca.calendar.FeedAddress;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.security.Transport;

/** The secret address of the own calendar: it is made, shown once, and ended. */
@Named
@RequestScoped
public class CalendarAddressPage {

    @Inject
    private CalendarService calendars;

    @Inject
    private Messages messages;

    private @Nullable FeedAddress known;
    private @Nullable String address;

    /** What is known of the address that holds; never the address. */
    public FeedAddress getKnown() {
        FeedAddress found = known;
        if (found == null) {
            found = calendars.findAddress();
            known = found;
        }
        return found;
    }

    /** Makes an address and shows it in this answer and in no other. */
    public void make() {
        address = base() + "/calendar/feed/" + calendars.makeAddress().secret() + FeedServlet.EXTENSION;
        known = null;
    }

    public String end() {
        calendars.endAddress();
        messages.flashInfo("calendar.message.ended");
        return "/calendar/address.xhtml?faces-redirect=true";
    }

    /** The whole address; null except in the answer to {@link #make}. */
    public @Nullable String getAddress() {
        return address;
    }

    /** As the browser itself reached this page: it is shown to nobody but the one who asked. */
    private static String base() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return (Transport.isHttps() ? "https" : "http") + "://" + request.getHeader("Host") + request.getContextPath();
    }
}
