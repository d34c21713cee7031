package org.reeduca.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.FieldProblem;

/** What cannot be right in a letter as it was typed, field by field. What other rows say is asked elsewhere. */
final class OrderCheck {

    /** Numbers of letters and cases: letters, digits and what parts them. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/._ º°()-]{1,59}");

    /** An order is never about a day so many years away from its reception: it would be a slip of the pen. */
    private static final int YEARS_AROUND = 15;

    private final OrderData data;
    private final boolean voluntary;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private OrderCheck(OrderData data, boolean voluntary, LocalDate today) {
        this.data = data;
        this.voluntary = voluntary;
        this.today = today;
    }

    /**
     * The problems of a letter.
     *
     * @param voluntary whether he comes by himself, so that no authority sends him
     * @param today where the centre is
     */
    static List<FieldProblem> problems(OrderData data, boolean voluntary, LocalDate today) {
        OrderCheck check = new OrderCheck(data, voluntary, today);
        check.sender();
        check.numbers();
        check.letter();
        check.term();
        check.problems.addAll(Clauses.check(data.terms()));
        return check.problems;
    }

    private void sender() {
        if (voluntary) {
            if (data.authority() != null) {
                add("authority", "referral.voluntary-with-authority");
            }
            if (!data.recipients().isEmpty()) {
                add("recipients", "referral.voluntary-with-recipients");
            }
            return;
        }
        if (data.authority() == null) {
            add("authority", "referral.order-without-authority");
        } else if (data.recipients().contains(data.authority())) {
            add("recipients", "referral.recipient-is-authority");
        }
        if (data.oficioNumber() == null) {
            add("oficioNumber", "referral.letter-without-number");
        }
        if (data.oficioDate() == null) {
            add("oficioDate", "referral.letter-without-date");
        }
    }

    private void numbers() {
        number("oficioNumber", data.oficioNumber());
        number("caseNumber", data.caseNumber());
        number("investigationFile", data.investigationFile());
    }

    private void number(String field, @Nullable String number) {
        if (number != null && !NUMBER.matcher(number).matches()) {
            add(field, "referral.number-form");
        }
    }

    private void letter() {
        LocalDate written = data.oficioDate();
        LocalDate received = data.receivedOn();
        if (received.isAfter(today)) {
            add("receivedOn", "referral.date-ahead");
        } else if (received.isBefore(today.minusYears(YEARS_AROUND))) {
            add("receivedOn", "referral.date-far");
        }
        if (written != null && written.isAfter(received)) {
            add("oficioDate", "referral.letter-after-reception", received);
        } else {
            near("oficioDate", written);
        }
        near("effectiveOn", data.effectiveOn());
    }

    private void term() {
        LocalDate due = data.dueOn();
        Integer days = data.termDays();
        if (due != null && due.isBefore(data.effectiveOn())) {
            add("dueOn", "referral.due-before-effective", data.effectiveOn());
        } else if (due != null && data.oficioDate() != null && due.isBefore(data.oficioDate())) {
            add("dueOn", "referral.due-before-letter", data.oficioDate());
        } else if (due != null && days != null && !due.equals(data.effectiveOn().plusDays(days))) {
            add("termDays", "referral.term-and-due", days, data.effectiveOn().plusDays(days), due);
        } else {
            near("dueOn", data.lastDay());
        }
        LocalDate appearance = data.firstAppearanceOn();
        if (appearance != null && data.oficioDate() != null && appearance.isBefore(data.oficioDate())) {
            add("firstAppearanceOn", "referral.appearance-before-letter", data.oficioDate());
        } else if (appearance != null && data.lastDay() != null && appearance.isAfter(data.lastDay())) {
            add("firstAppearanceOn", "referral.appearance-after-due", data.lastDay());
        }
    }

    private void near(String field, @Nullable LocalDate day) {
        if (day != null
                && (day.isBefore(data.receivedOn().minusYears(YEARS_AROUND))
                        || day.isAfter(data.receivedOn().plusYears(YEARS_AROUND)))) {
            add(field, "referral.date-far");
        }
    }

    private void add(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
