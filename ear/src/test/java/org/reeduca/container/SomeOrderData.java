package org.reeduca.container;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.ActData;
import org.reeduca.referral.Clause;
import org.reeduca.referral.EndingCause;
import org.reeduca.referral.OrderChannel;
import org.reeduca.referral.OrderData;

/**
 * A letter as somebody types it, of the authority of a group, and what later letters say.
 *
 * <pre>{@code
 * UUID order = as(group.coordinator(), () -> orders.enter(man, SomeOrderData.of(group).data()));
 * }</pre>
 */
final class SomeOrderData {

    private final SomeCohort group;
    private final LocalDate received;
    private String figure = "SCP";
    private @Nullable UUID authority;
    private @Nullable String number = "JC/" + UUID.randomUUID().toString().substring(0, 8) + "/2026";
    private boolean severalMen;
    private @Nullable LocalDate effective;
    private @Nullable LocalDate due;
    private List<Clause> terms = List.of();
    private List<UUID> recipients = List.of();

    private SomeOrderData(SomeCohort group) throws SQLException {
        this.group = group;
        this.received = group.today().minusWeeks(6);
        this.authority = authority(group.authorityId());
    }

    static SomeOrderData of(SomeCohort group) throws SQLException {
        return new SomeOrderData(group);
    }

    /** Public reference of an authority. */
    static UUID authority(long id) throws SQLException {
        return UUID.fromString(Sql.text("SELECT public_ref FROM authority WHERE id = ?", id));
    }

    SomeOrderData from(UUID other) {
        authority = other;
        return this;
    }

    SomeOrderData voluntary() {
        figure = "VOLUNTARIO";
        authority = null;
        number = null;
        return this;
    }

    SomeOrderData number(String letter) {
        number = letter;
        return this;
    }

    SomeOrderData namingSeveral() {
        severalMen = true;
        return this;
    }

    SomeOrderData effective(LocalDate day) {
        effective = day;
        return this;
    }

    SomeOrderData due(LocalDate day) {
        due = day;
        return this;
    }

    SomeOrderData sets(Clause... clauses) {
        terms = List.of(clauses);
        return this;
    }

    SomeOrderData telling(UUID... others) {
        recipients = List.of(others);
        return this;
    }

    OrderData data() throws SQLException {
        return new OrderData(
                figure,
                authority,
                number,
                severalMen,
                number == null ? null : received.minusDays(3),
                received,
                OrderChannel.LETTER,
                "TURNO-1",
                "Jueza de Prueba",
                "CP-1/2026",
                null,
                "fr. VII",
                "violencia familiar",
                "Firma cada quince días",
                effective == null ? received : effective,
                null,
                null,
                due,
                UUID.fromString(Sql.text(
                        "SELECT public_ref FROM compliance_policy WHERE code = 'MX-CECOVIM-DEFAULT' AND version = 1")),
                terms,
                recipients);
    }

    /** What a letter says from a day on. */
    static ActData act(LocalDate effectiveOn) {
        return act(effectiveOn, null, null, null, null, null);
    }

    static ActData act(
            LocalDate effectiveOn,
            @Nullable LocalDate dueOn,
            @Nullable Integer amount,
            @Nullable LocalDate until,
            @Nullable EndingCause cause,
            @Nullable UUID authority) {
        return new ActData(
                effectiveOn,
                "RES-1/2026",
                effectiveOn.minusDays(30),
                "Motivo de prueba",
                dueOn,
                amount,
                until,
                cause,
                authority);
    }
}
