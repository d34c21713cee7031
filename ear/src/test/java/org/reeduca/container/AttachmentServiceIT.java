package org.reeduca.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.PasswordHash;
import org.reeduca.access.Role;
import org.reeduca.referral.AttachmentFile;
import org.reeduca.referral.AttachmentService;
import org.reeduca.referral.AttachmentType;
import org.reeduca.referral.OrderService;
import org.reeduca.referral.OrderView.Attachment;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** Files beside orders: kept as they came, taken away by those who may, never changed. */
@ExtendWith(ArquillianExtension.class)
class AttachmentServiceIT {

    private static final String PASSWORD = "una frase que nadie adivina 9";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(US_ASCII);

    @Inject
    private AttachmentService attachments;

    @Inject
    private OrderService orders;

    @Test
    void a_file_is_kept_with_digest_uploader_and_time_and_comes_back_byte_by_byte() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        byte[] large = Arrays.copyOf(PDF, 3 * 1024 * 1024);
        large[large.length - 1] = 7;

        UUID ref = as(group.coordinator(), () -> attachments.add(referral.order(0), "Oficio", "oficio.pdf", large));

        AttachmentFile file = as(group.coordinator(), () -> attachments.download(ref));
        assertThat(file.content()).isEqualTo(large);
        assertThat(file.type()).isEqualTo(AttachmentType.PDF);
        Attachment listed = as(group.coordinator(), () -> orders.openOrder(referral.order(0)))
                .attachments()
                .get(0);
        assertThat(listed.author()).isEqualTo("Persona de Prueba");
        assertThat(listed.bytes()).isEqualTo(large.length);
        assertThat(listed.sha256())
                .isEqualTo(Sql.text(
                        "SELECT SHA2(content, 256) FROM order_attachment WHERE public_ref = ?", ref.toString()));
        assertThat(Sql.text("SELECT scanned_by FROM order_attachment WHERE public_ref = ?", ref.toString()))
                .isEqualTo("NONE");
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(action ORDER BY action) FROM audit_event WHERE subject_ref = ? AND participant_ref = ?",
                        ref.toString(),
                        group.men().get(0).toString()))
                .isEqualTo("ADD_ATTACHMENT,DOWNLOAD_ATTACHMENT");
    }

    @Test
    void what_is_not_what_its_name_says_is_refused_and_so_is_the_same_file_twice() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        String coordinator = referral.group().coordinator();
        UUID order = referral.order(0);

        Refused.byRule(
                "referral.attachment-disguised",
                () -> as(coordinator, () -> attachments.add(order, "Oficio", "oficio.png", PDF)));
        as(coordinator, () -> attachments.add(order, "Oficio", "oficio.pdf", PDF));
        Refused.byRule(
                "referral.attachment-known",
                () -> as(coordinator, () -> attachments.add(order, "Oficio", "copia.pdf", PDF)));
    }

    @Test
    void a_mistaken_file_is_withdrawn_with_a_reason_and_nobody_is_shown_it_any_more() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        String coordinator = referral.group().coordinator();
        UUID order = referral.order(0);
        UUID ref = as(coordinator, () -> attachments.add(order, "Oficio", "oficio.pdf", PDF));

        as(coordinator, () -> attachments.withdraw(ref, "Es de otra persona"));

        assertThatThrownBy(() -> as(coordinator, () -> attachments.download(ref)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(coordinator, () -> attachments.withdraw(ref, "Otra vez")))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(as(coordinator, () -> orders.openOrder(order)).attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.withdrawnBecause()).isEqualTo("Es de otra persona"));
        as(coordinator, () -> attachments.add(order, "Oficio", "oficio.pdf", PDF));
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_a_file() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID ref = as(
                referral.group().coordinator(), () -> attachments.add(referral.order(0), "Oficio", "oficio.pdf", PDF));

        assertThatThrownBy(
                        () -> Sql.run("UPDATE order_attachment SET title = 'x' WHERE public_ref = ?", ref.toString()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run("DELETE FROM order_attachment WHERE public_ref = ?", ref.toString()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void another_centre_does_not_find_it_and_the_refusal_is_remembered() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID ref = as(
                referral.group().coordinator(), () -> attachments.add(referral.order(0), "Oficio", "oficio.pdf", PDF));
        String other = SomeUser.of(Role.COORDINATOR).at(SomeUser.centre()).login();

        assertThatThrownBy(() -> as(other, () -> attachments.download(ref))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(other, () -> attachments.add(referral.order(0), "Oficio", "oficio.pdf", PDF)))
                .isInstanceOf(NotFound.class);
        assertThat(Sql.number("SELECT COUNT(*) FROM audit_event WHERE user_login = ? AND outcome = 'REFUSED'", other))
                .isEqualTo(2);
    }

    @Test
    void a_browser_keeps_it_under_its_name_and_neither_guesses_nor_runs_it() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID ref = as(
                referral.group().coordinator(),
                () -> attachments.add(referral.order(0), "Oficio", "Oficio Núñez.pdf", PDF));
        Browser browser = inside(referral.group().centreId(), Role.COORDINATOR);

        HttpResponse<String> answer = browser.get("/referral/attachment/" + ref);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Oficio Nunez.pdf\"; filename*=UTF-8''Oficio%20N%C3%BA%C3%B1ez.pdf");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(value -> assertThat(value).contains("sandbox"));
        assertThat(inside(SomeUser.centre(), Role.COORDINATOR)
                        .get("/referral/attachment/" + ref)
                        .statusCode())
                .isEqualTo(404);
        assertThat(inside(referral.group().centreId(), Role.FACILITATOR)
                        .get("/referral/attachment/" + ref)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/referral/attachment/nothing").statusCode()).isEqualTo(404);
    }

    private static Browser inside(long centre, Role role) throws Exception {
        SomeUser user = SomeUser.of(role)
                .at(centre)
                .withPasswordHash(PasswordHash.of(PASSWORD).text());
        Browser browser = new Browser();
        browser.signIn(user.login(), PASSWORD);
        return browser;
    }
}
