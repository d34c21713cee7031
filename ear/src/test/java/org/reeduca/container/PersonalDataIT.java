package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.importing.ImportService;
import org.reeduca.participant.AddContact;
import org.reeduca.participant.AddNeed;
import org.reeduca.participant.ChangeContact;
import org.reeduca.participant.ChangeContact.Change;
import org.reeduca.participant.ContactKind;
import org.reeduca.participant.ContactLine;
import org.reeduca.participant.ContactService;
import org.reeduca.participant.ContactSheet;
import org.reeduca.participant.CorrectIdentity;
import org.reeduca.participant.FileForChange;
import org.reeduca.participant.IdentityService;
import org.reeduca.participant.Need;
import org.reeduca.participant.NeedKind;
import org.reeduca.participant.OtherNameKind;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/** Corrections of who a man is, his contacts, other names and needs: nothing said before is lost. */
@ExtendWith(ArquillianExtension.class)
class PersonalDataIT {

    private static final LocalDate BORN = LocalDate.of(1991, 5, 12);

    @Inject
    private IdentityService identities;

    @Inject
    private ContactService contacts;

    @Inject
    private ImportService imports;

    @Inject
    private CaseFileService files;

    @Test
    void a_correction_keeps_what_was_said_before_and_leaves_a_row_in_the_audit() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        UUID ref = man.onFileAt(centre.centreId());
        SomeMan right = man.brother("Josué").born(BORN).withCurp();
        FileForChange file = as(centre.coordinator(), () -> identities.openIdentity(ref));

        as(centre.coordinator(), () -> identities.correct(new CorrectIdentity(ref, file.version(), right.typed())));

        FileForChange now = as(centre.coordinator(), () -> identities.openIdentity(ref));
        assertThat(now.identity().given()).isEqualTo("Josué");
        assertThat(now.identity().curp()).isEqualTo(right.curp());
        assertThat(now.identity().curpMissingReason()).isNull();
        assertThat(now.version()).isEqualTo(file.version() + 1);
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(given_names ORDER BY row_start) FROM participant FOR SYSTEM_TIME ALL WHERE public_ref = ?",
                        ref.toString()))
                .isEqualTo("José Luis,Josué");
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(CONCAT_WS(' ', action, outcome) ORDER BY occurred_at, id) FROM audit_event WHERE participant_ref = ?",
                        ref.toString()))
                .isEqualTo("OPEN_FILE GRANTED,CHANGE_FILE GRANTED,OPEN_FILE GRANTED");
    }

    @Test
    void whoever_read_an_older_file_is_told_and_overwrites_nothing() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        UUID ref = man.onFileAt(centre.centreId());
        int read = as(centre.coordinator(), () -> identities.openIdentity(ref)).version();
        correct(centre, ref, read, man.brother("Josué").born(BORN));

        assertThatThrownBy(() -> correct(centre, ref, read, man.brother("Saúl").born(BORN)))
                .isInstanceOf(Stale.class);

        assertThat(as(centre.coordinator(), () -> identities.openIdentity(ref))
                        .identity()
                        .given())
                .isEqualTo("Josué");
    }

    @Test
    void a_correction_cannot_take_the_curp_of_another_file_nor_make_him_a_minor() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        SomeMan other = SomeMan.called("Saúl").born(BORN).withCurp();
        other.onFileAt(centre.centreId());
        SomeMan man = SomeMan.called("José Luis").born(BORN).withCurp();
        UUID ref = man.onFileAt(centre.centreId());

        Refused.byRule("participant.curp-taken", () -> correct(centre, ref, 1, other));
        Refused.byRule(
                "participant.minor",
                () -> correct(
                        centre,
                        ref,
                        1,
                        man.brother("José").born(LocalDate.now(ZoneOffset.UTC).minusYears(10))));
        correct(centre, ref, 1, man);
    }

    @Test
    void only_the_coordination_of_the_centre_corrects() throws Exception {
        SomeCohort centre = SomeCohort.of(1);
        UUID man = centre.men().get(0);
        String reception = SomeUser.of(Role.RECEPTIONIST).at(centre.centreId()).login();
        String stranger = SomeCohort.of(0).coordinator();

        assertThatThrownBy(() -> as(reception, () -> identities.openIdentity(man)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(centre.facilitator(), () -> identities.openIdentity(man)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(stranger, () -> identities.openIdentity(man)))
                .isInstanceOf(NotFound.class);
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome) FROM audit_event WHERE user_login = ? AND participant_ref = ?",
                        stranger,
                        man.toString()))
                .isEqualTo("OPEN_FILE REFUSED");
    }

    @Test
    void contacts_are_added_changed_and_ended_and_all_of_it_stays() throws Exception {
        SomeCohort centre = SomeCohort.of(1);
        UUID man = centre.men().get(0);
        String reception = SomeUser.of(Role.RECEPTIONIST).at(centre.centreId()).login();

        as(reception, () -> contacts.add(new AddContact(man, ContactKind.TELEPHONE, "228 000 4567", false)));
        as(reception, () -> contacts.add(new AddContact(man, ContactKind.ADDRESS, "Calle Oyamel 4", false)));
        Refused.byRule(
                "participant.contact-known",
                () -> as(
                        reception,
                        () -> contacts.add(new AddContact(man, ContactKind.TELEPHONE, "+52 1 2280004567", true))));
        as(reception, () -> contacts.change(new ChangeContact(man, 1, 1, Change.SAFE)));
        as(reception, () -> contacts.change(new ChangeContact(man, 1, 2, Change.ENDED)));

        ContactSheet sheet = as(reception, () -> contacts.openContacts(man));
        assertThat(sheet.current()).extracting(line -> line.contact().kind()).containsExactly(ContactKind.ADDRESS);
        ContactLine former = sheet.former().get(0);
        assertThat(former.revision()).isEqualTo(3);
        assertThat(former.contact().safeToLeaveMessage()).isTrue();
        assertThat(former.recordedBy()).isEqualTo("Persona de Prueba");
        assertThat(Sql.number("SELECT COUNT(*) FROM participant_contact WHERE participant_id = ?", SomeCohort.id(man)))
                .as("each word is a row of its own")
                .isEqualTo(4);
        assertThatThrownBy(() -> as(reception, () -> contacts.change(new ChangeContact(man, 2, 7, Change.ENDED))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void the_telephone_of_a_list_is_shown_and_becomes_a_contact_when_something_is_said_about_it() throws Exception {
        SomeCohort centre = SomeCohort.of(1);
        UUID man = centre.men().get(0);
        Sql.run("UPDATE participant SET telephone = '+522280000042' WHERE public_ref = ?", man.toString());

        assertThat(as(centre.coordinator(), () -> contacts.openContacts(man)).current())
                .extracting(ContactLine::line)
                .containsExactly(0);
        as(centre.coordinator(), () -> contacts.change(new ChangeContact(man, 0, 0, Change.ENDED)));

        ContactSheet sheet = as(centre.coordinator(), () -> contacts.openContacts(man));
        assertThat(sheet.current()).isEmpty();
        assertThat(sheet.former()).extracting(line -> line.contact().value()).containsExactly("+522280000042");
        assertThat(Sql.text("SELECT telephone FROM participant WHERE public_ref = ?", man.toString()))
                .isEmpty();
    }

    @Test
    void contacts_of_another_centre_and_restricted_ones_are_not_found() throws Exception {
        SomeCohort centre = SomeCohort.of(1);
        UUID man = centre.men().get(0);
        String reception = SomeUser.of(Role.RECEPTIONIST).at(centre.centreId()).login();
        String stranger = SomeUser.of(Role.RECEPTIONIST).at(SomeUser.centre()).login();

        assertThatThrownBy(() -> as(stranger, () -> contacts.openContacts(man))).isInstanceOf(NotFound.class);
        SomeMan.restrict(man);
        assertThatThrownBy(() -> as(reception, () -> contacts.openContacts(man)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        reception,
                        () -> contacts.add(new AddContact(man, ContactKind.TELEPHONE, "228 000 4567", false))))
                .isInstanceOf(NotFound.class);
        as(centre.coordinator(), () -> contacts.openContacts(man));
    }

    @Test
    void ec_24_ec_25_what_he_needs_is_noted_and_ends() throws Exception {
        SomeCohort centre = SomeCohort.of(1);
        UUID man = centre.men().get(0);
        as(centre.coordinator(), () -> identities.addNeed(new AddNeed(man, NeedKind.INTERPRETER, "tsotsil", null)));
        as(centre.coordinator(), () -> identities.addNeed(new AddNeed(man, NeedKind.READ_ALOUD, null, null)));

        as(centre.coordinator(), () -> identities.endNeed(man, 2, 1));

        assertThat(as(centre.coordinator(), () -> identities.openIdentity(man)).needs())
                .extracting(line -> line.need().language())
                .containsExactly("tsotsil");
        assertThat(as(centre.facilitator(), () -> files.openFile(man, 1)).needs())
                .as("whoever facilitates has to know")
                .extracting(Need::kind)
                .containsExactly(NeedKind.INTERPRETER);
        assertThatThrownBy(() -> as(centre.coordinator(), () -> identities.endNeed(man, 2, 1)))
                .isInstanceOf(Stale.class);
        Refused.byRule(
                "participant.language-missing",
                () -> as(
                        centre.coordinator(),
                        () -> identities.addNeed(new AddNeed(man, NeedKind.INTERPRETER, null, null))));
    }

    @Test
    void another_name_is_noted_once() throws Exception {
        SomeCohort centre = SomeCohort.of(1);
        UUID man = centre.men().get(0);
        as(centre.coordinator(), () -> identities.addName(man, OtherNameKind.NICKNAME, " El  Colibrí "));

        Refused.byRule(
                "participant.other-name-known",
                () -> as(centre.coordinator(), () -> identities.addName(man, OtherNameKind.NICKNAME, "El Colibrí")));
        assertThat(as(centre.coordinator(), () -> identities.openIdentity(man)).names())
                .extracting(line -> line.name().name())
                .containsExactly("El Colibrí");
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_what_was_said() throws Exception {
        SomeCohort centre = SomeCohort.of(1);
        UUID man = centre.men().get(0);
        as(centre.coordinator(), () -> contacts.add(new AddContact(man, ContactKind.TELEPHONE, "228 000 4567", false)));
        as(centre.coordinator(), () -> identities.addNeed(new AddNeed(man, NeedKind.MOBILITY, null, null)));
        as(centre.coordinator(), () -> identities.addName(man, OtherNameKind.NICKNAME, "Colibrí"));

        for (String table : List.of("participant_contact", "participant_need", "participant_alias")) {
            assertThatThrownBy(() -> Sql.run("UPDATE " + table + " SET line = 9"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> Sql.run("DELETE FROM " + table)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void an_import_on_which_a_contact_was_noted_cannot_be_undone() throws Exception {
        SomeImporter carmen = SomeImporter.at(imports);
        UUID ref = carmen.load(PaperLists.MONDAYS);
        UUID man = UUID.fromString(Sql.text(
                "SELECT p.public_ref FROM participant p JOIN workbook_import i ON i.id = p.import_id WHERE i.public_ref = ? LIMIT 1",
                ref.toString()));
        as(carmen.login(), () -> contacts.add(new AddContact(man, ContactKind.ADDRESS, "Calle Oyamel 4", false)));

        carmen.isRefused("importing.undo-built-upon", () -> imports.undo(ref));
    }

    @Test
    void an_undone_import_takes_the_words_of_its_names_with_it() throws Exception {
        SomeImporter carmen = SomeImporter.at(imports);
        UUID ref = carmen.load(PaperLists.MONDAYS);
        String words = "SELECT COUNT(*) FROM participant_name_word WHERE centre_id = ?";
        assertThat(Sql.number(words, carmen.centre())).isPositive();

        as(carmen.login(), () -> imports.undo(ref));

        assertThat(Sql.number(words, carmen.centre())).isZero();
    }

    private void correct(SomeCohort centre, UUID ref, int version, SomeMan man) throws Exception {
        as(centre.coordinator(), () -> identities.correct(new CorrectIdentity(ref, version, man.typed())));
    }
}
