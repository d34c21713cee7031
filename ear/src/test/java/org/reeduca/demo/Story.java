package org.reeduca.demo;

import org.jspecify.annotations.Nullable;

/** What befalls a man during the programme; the facts around his marks are told by {@link Histories}. */
enum Story {
    STEADY,
    LATE,
    EXCUSED,
    WAITING_PAPER,
    DENIED_PAPER,
    AT_RISK,
    BREACH,
    DROPPED_OUT,
    SECOND_ORDER,
    EXTENDED,
    AMPARO,
    CUSTODY,
    VOLUNTARY,
    CORRECTED,
    LEFT_EARLY,
    SENT_HOME,
    JOINED_LATE,
    ON_LEAVE,
    LIFTED,
    REVOKED,
    MADE_UP,
    NO_FINAL_INSTRUMENT;

    /** One line of a list. */
    record Seen(
            String mark,
            int late,
            int leftEarly,
            @Nullable String sentHome,
            boolean notice,
            @Nullable String motive,
            @Nullable String note) {

        static Seen present(int late) {
            return new Seen("PRESENT", late, 0, null, false, null, null);
        }

        static Seen absent(boolean notice, @Nullable String motive) {
            return new Seen("ABSENT", 0, 0, null, notice, motive, null);
        }

        static Seen leftEarly(int minutes) {
            return new Seen("PRESENT", 0, minutes, null, false, null, null);
        }

        static Seen sentHome(int early, String why, @Nullable String note) {
            return new Seen("PRESENT", 0, early, why, false, null, note);
        }

        Seen with(String remark) {
            return new Seen(mark, late, leftEarly, sentHome, notice, motive, remark);
        }

        boolean isAbsent() {
            return mark.equals("ABSENT");
        }
    }

    /**
     * His line in one list.
     *
     * @param at place of the list among those taken, from 0
     * @param count lists taken in all
     * @param habits how he is where the story says nothing
     */
    Seen seen(int at, int count, Habits habits) {
        int middle = count / 2;
        return switch (this) {
            case LATE -> at % 3 == 1 ? Seen.present(habits.lateMinutes()) : habits.usual();
            case EXCUSED -> at == 1 || at == count - 4 ? Seen.absent(true, "MEDICAL") : habits.usual();
            case WAITING_PAPER -> at == count - 1 ? Seen.absent(true, "WORK") : habits.usual();
            case DENIED_PAPER -> at == 2 ? Seen.absent(false, "FAMILY") : habits.usual();
            case MADE_UP -> at == 2 ? Seen.absent(true, "BEREAVEMENT") : habits.usual();
            case AT_RISK -> at == count / 3 || at == count - 2 ? Seen.absent(false, null) : habits.usual();
            case BREACH, REVOKED -> at >= count - 3 && at < count - 1 ? Seen.absent(false, null) : habits.usual();
            case DROPPED_OUT -> at >= leavesAt(count, habits) - 3 ? Seen.absent(false, null) : habits.usual();
            case AMPARO -> at > count / 3 && at % 2 == 0 ? Seen.absent(false, "LEGAL") : habits.usual();
            case CUSTODY -> at >= count - 3 ? Seen.absent(false, "CUSTODY") : habits.usual();
            case ON_LEAVE -> at == middle ? Seen.absent(true, "WORK") : habits.usual();
            case LEFT_EARLY -> at == middle ? Seen.leftEarly(45) : habits.usual();
            case SENT_HOME ->
                at == middle
                        ? Seen.sentHome(90, "BEHAVIOUR", "Llegó con aliento alcohólico")
                        : at == 0 ? Seen.sentHome(60, "SERVICE", null) : habits.usual();
            default -> habits.usual();
        };
    }

    /** Number of lists after which he is no longer in the group; more than there are when he stays. */
    int leavesAt(int count, Habits habits) {
        return switch (this) {
            case DROPPED_OUT -> habits.dropsOutAfter(count);
            case LIFTED -> Math.max(1, count * 2 / 3);
            case REVOKED -> count - 1;
            default -> count + 1;
        };
    }

    /** Why he is no longer in the group before its end. */
    String leavingReason() {
        return this == DROPPED_OUT ? "DROPPED_OUT" : "ORDER_ENDED";
    }
}
