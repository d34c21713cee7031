package org.reeduca.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Versions of programmes for features that carry credit from one to another. No door: reference data, whoever asks. */
@ApplicationScoped
public class Versions {

    private ProgrammeRepository programmes;

    protected Versions() {}

    @Inject
    Versions(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    /** What counts as which unit of that version. */
    public Equivalences into(long version) {
        return new Equivalences(version, programmes.equivalences(version));
    }

    /** Titles of the units of a version, by number and in this order. */
    public Map<Integer, Bilingual> titles(long version) {
        return programmes.titles(version);
    }
}
