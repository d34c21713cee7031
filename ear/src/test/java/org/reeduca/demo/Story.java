package org.reeduca.demo;

import java.util.Random;
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
            @Nullable String motive) {

        static Seen present(int late) {
            return new Seen("PRESENT", late, 0, null, false, null);
        }

        static Seen absent(boolean notice, @Nullable String motive) {
            return new Seen("ABSENT", 0, 0, null, notice, motive);
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
     */
    Seen seen(int at, int count, Random random) {
        int middle = count / 2;
        return switch (this) {
            case LATE -> at % 3 == 1 ? Seen.present(16 + random.nextInt(14)) : usual(random);
            case EXCUSED -> at == 1 || at == count - 4 ? Seen.absent(true, "MEDICAL") : usual(random);
            case WAITING_PAPER -> at == count - 1 ? Seen.absent(true, "WORK") : usual(random);
            case DENIED_PAPER -> at == 2 ? Seen.absent(false, "FAMILY") : usual(random);
            case MADE_UP -> at == 2 ? Seen.absent(true, "BEREAVEMENT") : usual(random);
            case AT_RISK -> at == count / 3 || at == count - 2 ? Seen.absent(false, null) : usual(random);
            case BREACH, REVOKED -> at >= count - 3 && at < count - 1 ? Seen.absent(false, null) : usual(random);
            case DROPPED_OUT -> at >= leavesAt(count) - 3 ? Seen.absent(false, null) : usual(random);
            case AMPARO -> at > count / 3 && at % 2 == 0 ? Seen.absent(false, "LEGAL") : usual(random);
            case CUSTODY -> at >= count - 3 ? Seen.absent(false, "CUSTODY") : usual(random);
            case ON_LEAVE -> at == middle ? Seen.absent(true, "WORK") : usual(random);
            case LEFT_EARLY -> at == middle ? new Seen("PRESENT", 0, 45, null, false, null) : usual(random);
            case SENT_HOME ->
                at == middle
                        ? new Seen("PRESENT", 0, 90, "BEHAVIOUR", false, null)
                        : at == 0 ? new Seen("PRESENT", 0, 60, "SERVICE", false, null) : usual(random);
            default -> usual(random);
        };
    }

    /** Number of lists after which he is no longer in the group; more than there are when he stays. */
    int leavesAt(int count) {
        return switch (this) {
            case DROPPED_OUT -> Math.min(count, Math.max(4, count / 2 + 1));
            case LIFTED -> Math.max(1, count * 2 / 3);
            case REVOKED -> count - 1;
            default -> count + 1;
        };
    }

    /** Why he is no longer in the group before its end. */
    String leavingReason() {
        return this == DROPPED_OUT ? "DROPPED_OUT" : "ORDER_ENDED";
    }

    private static Seen usual(Random random) {
        return Seen.present(random.nextInt(12) == 0 ? 3 + random.nextInt(12) : 0);
    }
}
