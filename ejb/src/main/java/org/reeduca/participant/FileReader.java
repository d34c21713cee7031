package org.reeduca.participant;

import org.reeduca.access.Me;
import org.reeduca.access.Role;

/**
 * Who reads files, for the one rule about restricted ones: they are open to the coordination and the data protection officer, and
 * to whom the coordination names for that file. For everybody else the man is in no list, no count and no search.
 *
 * <p>It says nothing about centres, groups or orders; each query joins it to the scope it has anyway. What an authority asks about
 * the men it sent does not come this way.
 *
 * @param key of the account; 0 for somebody to whom every file is open
 */
public record FileReader(long key) {

    /** Somebody to whom every file is open. */
    public static final FileReader OF_ALL = new FileReader(0);

    /** The reader that a user is. */
    public static FileReader of(Me me) {
        return me.hasAny(Role.COORDINATOR, Role.DATA_PROTECTION_OFFICER) ? OF_ALL : new FileReader(me.userId());
    }

    /** Whether every file is open. */
    public boolean readsAll() {
        return key == OF_ALL.key;
    }

    /**
     * The rule, as a condition of SQL.
     *
     * @param man alias of {@code participant}
     * @param parameter number of the parameter that carries {@link #key}
     */
    public static String mayRead(String man, int parameter) {
        return " (NOT {man}.restricted OR {reader} = 0 OR EXISTS (SELECT 1 FROM file_reading reading"
                        .replace("{man}", man)
                        .replace("{reader}", "?" + parameter)
                + " WHERE reading.participant_id = " + man + ".id AND reading.user_id = ?" + parameter + ")) ";
    }
}
