package org.reeduca.attendance;

import java.util.List;
import java.util.UUID;
import org.reeduca.participant.FullName;

/**
 * The leaves of a man, the latest first.
 *
 * @param mayAsk whether this reader may write a request down
 * @param mayDecide whether this reader says yes or no
 */
public record LeavesOfMan(
        UUID participant,
        FullName name,
        String fileNumber,
        boolean mayAsk,
        boolean mayDecide,
        List<LeaveRequest> leaves) {

    public LeavesOfMan {
        leaves = List.copyOf(leaves);
    }

    /** Whether this reader may withdraw it: what was approved only the coordination takes back. */
    public boolean mayWithdraw(LeaveRequest leave) {
        return leave.ref() != null
                && ((leave.state() == LeaveState.ASKED && mayAsk)
                        || (leave.state() == LeaveState.APPROVED && mayDecide));
    }
}
