package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.reeduca.participant.FileReader;

/**
 * Sessions that were held and on whose lists somebody is missing. One statement; it is no door: the services that call it have
 * checked who asks.
 */
@ApplicationScoped
public class OpenLists {

    /** As far back as a facilitator's day reaches, so that whoever is reminded sees it there. */
    public static final int DAYS_BACK = 60;

    private OpenListRepository lists;

    protected OpenLists() {}

    @Inject
    OpenLists(OpenListRepository lists) {
        this.lists = lists;
    }

    /**
     * Those of a centre from before today.
     *
     * @param reader which restricted files are among those who are missing
     */
    public List<OpenList> at(long centreId, LocalDate today, FileReader reader) {
        return since(today.minusDays(DAYS_BACK), centreId, today, reader);
    }

    /** The same from a day on. */
    public List<OpenList> since(LocalDate from, long centreId, LocalDate today, FileReader reader) {
        return lists.find(centreId, from, today.minusDays(1), reader);
    }
}
