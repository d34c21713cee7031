package org.reeduca.participant;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name as Mexican documents write it: given names and one or two surnames. Accents, ñ and particles are kept; nothing
 * is forced into capitals.
 *
 * @param given one or more given names
 * @param firstSurname with its particles ("de la Cruz")
 * @param secondSurname null for people who have one surname
 */
public record FullName(
        String given, String firstSurname, @Nullable String secondSurname) {

    /** For lists: surnames first, then the given names after a comma. */
    public String inLists() {
        return surnames() + ", " + given;
    }

    /** For documents and letters: given names first, in the writing of the file. */
    public String inDocuments() {
        return given + " " + surnames();
    }

    /** What lists are sorted by, in the database's Spanish order. */
    public String sortKey() {
        return surnames() + " " + given;
    }

    /** Lower case without accents (ñ stays): what a search compares. */
    public String searchKey() {
        String lower = sortKey().toLowerCase(Locale.ROOT).replace("ñ", "\u0001");
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace("\u0001", "ñ").replaceAll("\\s+", " ").strip();
    }

    private String surnames() {
        return secondSurname == null ? firstSurname : firstSurname + " " + secondSurname;
    }
}
