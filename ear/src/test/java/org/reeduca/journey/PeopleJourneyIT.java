package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.ContactsPage;
import org.reeduca.journey.pages.IdentityPage;
import org.reeduca.journey.pages.RegisterPage;
import org.reeduca.journey.pages.SearchPeoplePage;

/** A man is searched before he gets a file, is corrected by two at once, and loses nothing that was typed. */
class PeopleJourneyIT extends Journey {

    private static final String SOMEBODY = """
            FROM participant p JOIN centre c ON c.id = p.centre_id AND c.code = 'XAL'
            WHERE p.second_surname IS NOT NULL AND p.birth_date IS NOT NULL ORDER BY p.id LIMIT 1
            """;

    @BeforeEach
    void data() throws Exception {
        Demonstration.load();
    }

    @Test
    void reception_searches_sees_who_is_there_already_and_opens_a_file_nevertheless() throws Exception {
        Page desk = windows.desk();
        signIn(desk, Demonstration.RECEPTIONIST);
        SearchPeoplePage search = SearchPeoplePage.open(desk).search("%");
        assertThat(search.error()).contains("dos letras");
        assertThat(search.typed()).isEqualTo("%");

        String first = Records.text("SELECT p.first_surname " + SOMEBODY);
        String given = Records.text("SELECT p.given_names " + SOMEBODY);
        search.search(given + " " + first);
        assertThat(search.names()).isNotEmpty().allMatch(name -> name.contains(first));
        assertThat(search.headings()).as("name and number only").hasSize(2);
        assertThat(desk.url()).as("what was searched stands in no address").doesNotContain(given);
        assertThat(search.followFirstAndBack().names()).isNotEmpty();

        RegisterPage register = search.register()
                .type("given", given)
                .type("firstSurname", first)
                .type("secondSurname", Records.text("SELECT p.second_surname " + SOMEBODY))
                .type("birthDate", Records.text("SELECT DATE_FORMAT(p.birth_date, '%d/%m/%Y') " + SOMEBODY))
                .type("telephone", "123")
                .compare();
        assertThat(register.error("telephone")).contains("diez cifras");
        assertThat(register.type("telephone", "").compare().error("curpMissingReason"))
                .contains("CURP");
        assertThat(register.typed("given")).isEqualTo(given);

        register.withoutCurp("NOT_SHOWN").compare();
        assertThat(register.matches()).isPositive();
        assertThat(register.firstMatch()).contains("Nació el mismo día");
        assertThat(register.typed("firstSurname")).isEqualTo(first);
        ContactsPage contacts = register.confirm();
        assertThat(contacts.notice()).contains("abierto");

        assertThat(contacts.add("sin número").error()).contains("diez cifras");
        assertThat(contacts.add("228 000 4567").current()).isEqualTo(1);
        assertThat(contacts.endFirst().current()).isZero();
        assertThat(contacts.former()).isEqualTo(1);
    }

    @Test
    void two_correct_the_same_file_and_the_second_one_is_shown_what_it_says_now() throws Exception {
        String man = Records.text("SELECT p.public_ref " + SOMEBODY.replace("LIMIT 1", "LIMIT 1 OFFSET 1"));
        Page desk = windows.desk();
        signIn(desk, Demonstration.COORDINATOR);
        Page other = desk.context().newPage();
        IdentityPage mine = IdentityPage.open(desk, man);
        IdentityPage theirs = IdentityPage.open(other, man);

        assertThat(theirs.type("given", "Josué Braulio").save().saved()).isTrue();
        mine.type("given", "Josué Martín").save();

        assertThat(mine.outdated()).contains("Josué Braulio");
        assertThat(mine.typed("given")).isEqualTo("Josué Martín");
        assertThat(mine.save().saved()).isTrue();
        assertThat(Records.text("SELECT given_names FROM participant WHERE public_ref = ?", man))
                .isEqualTo("Josué Martín");

        assertThat(mine.addNeed("INTERPRETER").errorOfLanguage()).contains("lengua");
        assertThat(mine.typed("given"))
                .as("the other form keeps what the file says")
                .isEqualTo("Josué Martín");
    }
}
