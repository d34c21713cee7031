package org.reeduca.web.faces;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/**
 * A request in a language, of somebody signed in whose clock shows UTC: all that sentences are made of.
 *
 * @param language the language of the request
 * @param dates how it writes days and hours
 * @param messages its words
 */
public record SomeRequest(ActiveLocale language, Dates dates, Messages messages) {

    public static SomeRequest in(Locale locale) {
        ActiveLocale language = new Fixed(locale);
        Dates dates = new Dates(language, new Somebody());
        return new SomeRequest(language, dates, new Messages(language, dates));
    }

    private static final class Fixed extends ActiveLocale {

        private final Locale locale;

        Fixed(Locale locale) {
            this.locale = locale;
        }

        @Override
        public Locale getLocale() {
            return locale;
        }
    }

    private static final class Somebody implements SignedInUser {

        @Override
        public boolean signedIn() {
            return true;
        }

        @Override
        public String displayName() {
            return "";
        }

        @Override
        public String centreName() {
            return "";
        }

        @Override
        public Set<String> roles() {
            return Set.of();
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Duration idleLimit() {
            return Duration.ofMinutes(30);
        }
    }
}
