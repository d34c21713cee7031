package org.reeduca.container;

import java.sql.SQLException;
import java.util.UUID;

/** Groups in which everybody missed one unit and can still catch it up. */
final class SomeAbsences {

    private SomeAbsences() {}

    /** A group that has met five times; everybody was absent in one of the units, two weeks ago or less. */
    static SomeCohort missing(int unit, int men) throws SQLException {
        SomeCohort group = SomeCohort.of(men);
        history(group, unit);
        return group;
    }

    /** Another one of the same centre. */
    static SomeCohort beside(SomeCohort group, String code, int unit, int men) throws SQLException {
        SomeCohort other = group.another(code, men);
        history(other, unit);
        return other;
    }

    private static void history(SomeCohort group, int missed) throws SQLException {
        for (int unit = 1; unit <= 5; unit++) {
            UUID session = group.session(unit, group.today().minusDays(16 - unit * 3L));
            for (UUID man : group.men()) {
                SomeMark mark = SomeMark.in(group, session);
                if (unit == missed) {
                    mark.absent(man);
                } else {
                    mark.attended(man);
                }
            }
        }
        for (int unit = 6; unit <= 16; unit++) {
            group.session(unit, SomeCohort.workday(group.today().plusWeeks(unit - 5)));
        }
    }
}
