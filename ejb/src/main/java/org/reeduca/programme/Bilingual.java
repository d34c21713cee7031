package org.reeduca.programme;

/**
 * A text of reference data in both languages of the product.
 *
 * @param es Spanish, always there
 * @param en English, always there
 */
public record Bilingual(String es, String en) {

    /** The text for a reader; every language but English reads the Spanish one. */
    public String in(String language) {
        return "en".equals(language) ? en : es;
    }
}
