package org.reeduca.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/** Finds the authority that a list names in the catalogue; a name that fits two of them fits none. */
final class AuthorityNames {

    private final List<Known> catalogue;

    /** One authority of the catalogue. */
    record Known(long id, String name, String code) {

        boolean isCalled(String words) {
            return Texts.words(name).equals(words) || Texts.words(code).equals(words);
        }
    }

    AuthorityNames(List<Known> catalogue) {
        this.catalogue = List.copyOf(catalogue);
    }

    @Nullable
    Long find(@Nullable String asWritten) {
        if (asWritten == null) {
            return null;
        }
        String words = Texts.words(asWritten);
        List<Known> found =
                catalogue.stream().filter(known -> known.isCalled(words)).toList();
        return found.size() == 1 ? found.get(0).id() : null;
    }
}
