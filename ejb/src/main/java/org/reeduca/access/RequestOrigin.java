package org.reeduca.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * From where the current request came. The web module tells it at the door, the log of accesses reads it; a call that
 * began inside the server (a timer, a start-up) says so.
 */
@RequestScoped
public class RequestOrigin {

    private String address = "internal";
    private String requestId = UUID.randomUUID().toString();

    /**
     * Told once, when the request arrives.
     *
     * @param address network address of the client, as far as trusted proxies vouch for it
     * @param requestId names this request in the log, in the audit and on an error page
     */
    public void is(String address, String requestId) {
        this.address = address;
        this.requestId = requestId;
    }

    public String address() {
        return address;
    }

    public String requestId() {
        return requestId;
    }
}
