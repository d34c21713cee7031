package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the bundles with their arguments filled in, and what is said to the user after an action.
 *
 * <p>Only the text of the bundle is a pattern. Arguments are put in as they are, so a brace or {@code #{}} that somebody
 * typed stays a brace. Dates, times and enum constants among the arguments are written as pages write them.
 */
@Named
@RequestScoped
public class Messages {

    private ActiveLocale activeLocale;
    private Dates dates;
    private @Nullable Locale spoken;
    private @Nullable ResourceBundle texts;

    protected Messages() {}

    @Inject
    public Messages(ActiveLocale activeLocale, Dates dates) {
        this.activeLocale = activeLocale;
        this.dates = dates;
    }

    /** The text of this key with its arguments; a key that does not exist is shown between question marks. */
    public String text(String key, @Nullable Object... args) {
        if (!has(key)) {
            return "???" + key + "???";
        }
        String pattern = bundle().getString(key);
        if (args.length == 0) {
            return pattern;
        }
        return new MessageFormat(pattern, activeLocale.getLocale())
                .format(Arrays.stream(args).map(this::written).toArray());
    }

    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** The user's word for an enum constant: the text of {@code EnumName.CONSTANT}; empty for none. */
    public String label(@Nullable Object constant) {
        if (constant == null) {
            return "";
        }
        if (constant instanceof Enum<?> named) {
            return text(named.getDeclaringClass().getSimpleName() + "." + named.name());
        }
        return constant.toString();
    }

    /** Says on this page what was done. */
    public void info(String key, Object... args) {
        add(FacesMessage.SEVERITY_INFO, key, args);
    }

    /** Says on the page one is redirected to what was done. */
    public void flashInfo(String key, Object... args) {
        info(key, args);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Says above the page what was refused; errors of one field belong to converters and validators. */
    public void error(String key, Object... args) {
        add(FacesMessage.SEVERITY_ERROR, key, args);
    }

    /** Says at a field what is wrong with it, where only the page as a whole can tell; the client id names the field. */
    public void errorAt(String clientId, String key, Object... args) {
        String text = text(key, args);
        FacesContext.getCurrentInstance()
                .addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private void add(Severity severity, String key, Object... args) {
        String text = text(key, args);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
    }

    private Object written(@Nullable Object arg) {
        if (arg == null) {
            return "";
        } else if (arg instanceof Enum<?>) {
            return label(arg);
        } else if (arg instanceof LocalDate date) {
            return dates.table(date);
        } else if (arg instanceof LocalTime time) {
            return dates.time(time);
        } else if (arg instanceof LocalDateTime moment) {
            return dates.moment(moment);
        } else if (arg instanceof Instant instant) {
            return dates.moment(instant);
        }
        return arg;
    }

    /** Kept for the request: a page asks for hundreds of texts, and the language may change only between two of them. */
    private ResourceBundle bundle() {
        Locale now = activeLocale.getLocale();
        ResourceBundle known = texts;
        if (known == null || !now.equals(spoken)) {
            known = ResourceBundle.getBundle(AllMessages.class.getName(), now);
            texts = known;
            spoken = now;
        }
        return known;
    }
}
