package org.reeduca.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as it was typed, right unless a test says otherwise. */
final class SomeLetter {

    static final LocalDate TODAY = LocalDate.parse("2026-02-16");
    static final UUID AUTHORITY = UUID.fromString("11111111-1111-1111-1111-111111111111");

    private @Nullable UUID authority = AUTHORITY;
    private @Nullable String oficioNumber = "JC-XAL/12/01/2026";
    private @Nullable LocalDate oficioDate = LocalDate.parse("2026-01-30");
    private LocalDate receivedOn = LocalDate.parse("2026-02-03");
    private @Nullable String caseNumber = "CP-123/2026";
    private LocalDate effectiveOn = LocalDate.parse("2026-02-05");
    private @Nullable LocalDate firstAppearanceOn;
    private @Nullable Integer termDays;
    private @Nullable LocalDate dueOn = LocalDate.parse("2026-08-31");
    private List<Clause> terms = List.of();
    private List<UUID> recipients = List.of();

    SomeLetter authority(@Nullable UUID value) {
        authority = value;
        return this;
    }

    SomeLetter oficio(@Nullable String number, @Nullable String date) {
        oficioNumber = number;
        oficioDate = date == null ? null : LocalDate.parse(date);
        return this;
    }

    SomeLetter received(String day) {
        receivedOn = LocalDate.parse(day);
        return this;
    }

    SomeLetter caseNumber(String number) {
        caseNumber = number;
        return this;
    }

    SomeLetter effective(String day) {
        effectiveOn = LocalDate.parse(day);
        return this;
    }

    SomeLetter firstAppearance(String day) {
        firstAppearanceOn = LocalDate.parse(day);
        return this;
    }

    SomeLetter term(@Nullable Integer days, @Nullable String due) {
        termDays = days;
        dueOn = due == null ? null : LocalDate.parse(due);
        return this;
    }

    SomeLetter sets(OrderParameter parameter, int value) {
        terms = List.of(new Clause(parameter, value, "cláusula 3"));
        return this;
    }

    SomeLetter alsoTold(UUID... others) {
        recipients = List.of(others);
        return this;
    }

    OrderData data() {
        return new OrderData(
                "SCP",
                authority,
                oficioNumber,
                false,
                oficioDate,
                receivedOn,
                OrderChannel.LETTER,
                null,
                null,
                caseNumber,
                null,
                null,
                null,
                null,
                effectiveOn,
                firstAppearanceOn,
                termDays,
                dueOn,
                UUID.fromString("22222222-2222-2222-2222-222222222222"),
                terms,
                recipients);
    }

    /** Field and code of each problem. */
    List<String> problems(boolean voluntary) {
        return OrderCheck.problems(data(), voluntary, TODAY).stream()
                .map(problem -> problem.field() + " " + problem.code().replace("referral.", ""))
                .toList();
    }

    List<String> problems() {
        return problems(false);
    }
}
