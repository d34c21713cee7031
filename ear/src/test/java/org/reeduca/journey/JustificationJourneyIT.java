package org.reeduca.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.NextPage;
import org.reeduca.journey.pages.RollPage;

/** A medical note in a corridor: photographed by the facilitator, decided by the coordination, taken back. */
class JustificationJourneyIT extends Journey {

    private static final int WIDE = 2600;
    private static final int HIGH = 1900;

    @Test
    void a_photograph_is_handed_in_on_a_telephone_and_decided_at_a_desk() throws Exception {
        SomeRoll roll = SomeRoll.of(2);
        Page phone = windows.phone();
        RollPage list = openRoll(phone, roll.facilitator(), roll);
        list.absent(0);
        list.awaitState(0, "Guardado");
        phone.navigate(roll.absence(0));

        press(phone, "#handInForm\\:save");
        assertThat(phone.locator("#errors").innerText()).contains("Motivo");
        phone.locator("#handInForm\\:motive").selectOption("MEDICAL");
        phone.locator("#handInForm\\:issuer").fill("IMSS, clínica 10");
        choose(phone, "nota.jpg", "no es una imagen".getBytes(ISO_8859_1));
        press(phone, "#handInForm\\:save");
        assertThat(phone.locator("#fileError").innerText()).contains("PDF");
        assertThat(phone.locator("#handInForm\\:issuer").inputValue()).isEqualTo("IMSS, clínica 10");

        byte[] photograph = photograph();
        choose(phone, "nota.jpg", photograph);
        phone.waitForFunction(
                "size => document.querySelector('input[type=file]').files[0].size < size", photograph.length);
        press(phone, "#handInForm\\:save");
        assertThat(phone.locator(".notice").innerText()).contains("Se guardó lo que entrega");
        assertThat(Records.number("SELECT MAX(bytes) FROM justification_document"))
                .isLessThan(700_000);

        Page desk = windows.desk();
        signIn(desk, roll.coordinator());
        desk.navigate(roll.absence(0));
        assertThat(desk.locator("#pending").innerText()).contains("IMSS, clínica 10");
        press(desk, "#deny");
        assertThat(desk.locator("#errors").innerText()).contains("Escriba el motivo");
        press(desk, "#accept");
        assertThat(desk.locator(".notice").innerText()).contains("quedó justificada");
        desk.locator("#reopen summary").click();
        desk.locator("#reopenForm\\:reason").fill("La fecha no corresponde");
        press(desk, "#reopenDo");
        assertThat(desk.locator("#history").innerText()).contains("Se retiró la decisión", "La fecha no corresponde");
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("#handInForm\\:file").setInputFiles(new FilePayload(name, "image/jpeg", content));
    }

    private static void press(Page page, String button) {
        NextPage.after(page, () -> page.locator(button).click());
    }

    /** Full of detail, so that it is as large as one of a telephone. */
    private static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(7);
        for (int x = 0; x < WIDE; x++) {
            for (int y = 0; y < HIGH; y++) {
                int light = 150 + (x / 40 + y / 40) % 2 * 60 + grain.nextInt(24);
                image.setRGB(x, y, light << 16 | light << 8 | light);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
