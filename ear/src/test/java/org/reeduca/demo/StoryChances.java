package org.reeduca.demo;

import static org.reeduca.demo.Story.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.reeduca.demo.Group.Special;

/** How often each story happens among many men, in hundredths. */
final class StoryChances {

    private static final List<Story> HUNDRED = new ArrayList<>();

    static {
        of(42, STEADY);
        of(20, DROPPED_OUT);
        of(8, EXCUSED);
        of(7, LATE);
        of(3, AT_RISK);
        of(3, BREACH);
        of(3, VOLUNTARY);
        of(2, CORRECTED);
        of(2, DENIED_PAPER);
        of(2, NO_FINAL_INSTRUMENT);
        of(1, SECOND_ORDER);
        of(1, EXTENDED);
        of(1, AMPARO);
        of(1, CUSTODY);
        of(1, JOINED_LATE);
        of(1, ON_LEAVE);
        of(1, LEFT_EARLY);
        of(1, SENT_HOME);
    }

    private StoryChances() {}

    private static void of(int hundredths, Story story) {
        HUNDRED.addAll(Collections.nCopies(hundredths, story));
    }

    /** A story that fits the group. */
    static Story draw(Group group, Special special, Random random) {
        int chance = random.nextInt(100);
        if (special == Special.CATCH_UP && chance < 15) {
            return MADE_UP;
        }
        if (!group.finished() && chance >= 96) {
            return WAITING_PAPER;
        }
        if (chance == 0) {
            return random.nextBoolean() ? LIFTED : REVOKED;
        }
        return HUNDRED.get(random.nextInt(100));
    }
}
