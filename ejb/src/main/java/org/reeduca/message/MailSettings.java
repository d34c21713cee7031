package org.reeduca.message;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of an installation and in whose name it writes, see {@code docs/operations.md}.
 *
 * @param security how the connection is protected
 * @param user null when the server asks for none
 * @param from address of the sender
 * @param sender name beside it; empty for none
 * @param answerMillis how long it waits for each answer of the server
 */
record MailSettings(
        Security security,
        String host,
        int port,
        @Nullable String user,
        String password,
        String from,
        String sender,
        int answerMillis) {

    private static final String SERVER = "REEDUCA_MAIL";
    private static final String FROM = "REEDUCA_MAIL_FROM";
    private static final String USER = "REEDUCA_MAIL_USER";
    private static final String PASSWORD = "REEDUCA_MAIL_PASSWORD";
    private static final String ANSWER = "REEDUCA_MAIL_ANSWER_MILLIS";
    private static final int HIGHEST_PORT = 65_535;
    private static final int USUAL_MILLIS = 20_000;
    private static final Pattern URL = Pattern.compile("(smtp|smtp[+]starttls|smtps)://([^:/@]+):([0-9]{1,5})");
    private static final Pattern SENDER = Pattern.compile("(?:([^<>\"]*)<)?([^\\s<>@,\"]+@[A-Za-z0-9.-]+)>?");

    /** How the connection is protected. */
    enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** From the first answer on; without that nothing is handed over. */
        STARTTLS,
        /** From the beginning. */
        TLS
    }

    /**
     * What an installation says; empty when it sends no mail.
     *
     * @throws IllegalArgumentException when it makes no sense, or the sender tells why a man comes
     */
    static Optional<MailSettings> of(Map<String, String> environment) {
        String server = given(environment, SERVER);
        if (server.isEmpty() || "none".equals(server)) {
            return Optional.empty();
        }
        Matcher url = URL.matcher(server);
        if (!url.matches() || !isPort(Integer.parseInt(url.group(3)))) {
            throw new IllegalArgumentException(
                    SERVER + " is neither none nor smtp://host:port, smtp+starttls://host:port or smtps://host:port");
        }
        Security security = security(url.group(1));
        if (security == Security.NONE && !url.group(2).matches("localhost|127[.][0-9.]+")) {
            throw new IllegalArgumentException(SERVER + " is smtp:// to another machine: use smtps or starttls");
        }
        String user = given(environment, USER);
        if (!user.isEmpty() && security == Security.NONE) {
            throw new IllegalArgumentException(USER + " would send its password unprotected: use smtps or starttls");
        }
        Matcher from = SENDER.matcher(given(environment, FROM));
        if (!from.matches()) {
            throw new IllegalArgumentException(FROM + " is no address such as Citas <citas@avisos.example>");
        }
        NeutralText.tellingInside(from.group()).ifPresent(word -> {
            throw new IllegalArgumentException(FROM + " tells why a man comes: " + word);
        });
        String sender = from.group(1);
        return Optional.of(new MailSettings(
                security,
                url.group(2),
                Integer.parseInt(url.group(3)),
                user.isEmpty() ? null : user,
                environment.getOrDefault(PASSWORD, ""),
                from.group(2),
                sender == null ? "" : sender.strip(),
                millis(given(environment, ANSWER))));
    }

    private static String given(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").strip();
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= HIGHEST_PORT;
    }

    private static Security security(String scheme) {
        return switch (scheme) {
            case "smtps" -> Security.TLS;
            case "smtp+starttls" -> Security.STARTTLS;
            default -> Security.NONE;
        };
    }

    private static int millis(String given) {
        if (!given.isEmpty() && !given.matches("[1-9][0-9]{2,5}")) {
            throw new IllegalArgumentException(ANSWER + " is no number of milliseconds such as 20000");
        }
        return given.isEmpty() ? USUAL_MILLIS : Integer.parseInt(given);
    }

    /** What Message-IDs end in. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** The same as Jakarta Mail wants it. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.from", from);
        properties.setProperty("mail.smtp.localhost", domain());
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, Integer.toString(answerMillis));
        }
        return properties;
    }

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return "MailSettings[" + security + ", " + host + ":" + port + "]";
    }
}
