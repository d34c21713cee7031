package org.reeduca.referral;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;

/** Files are known by their bytes. */
class NewAttachmentTest {

    private static final byte[] PDF = "%PDF-1.7\n%…".getBytes(US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};
    private static final byte[] TIFF = {'I', 'I', 42, 0, 8};
    private static final byte[] PROGRAM = {'M', 'Z', 0, 0};

    @Test
    void a_scan_or_a_picture_is_taken() {
        assertThat(NewAttachment.of("Oficio", "oficio.pdf", PDF).type()).isEqualTo(AttachmentType.PDF);
        assertThat(NewAttachment.of("Oficio", "oficio.PNG", PNG).type()).isEqualTo(AttachmentType.PNG);
        assertThat(NewAttachment.of("Oficio", "oficio.jpeg", JPEG).type()).isEqualTo(AttachmentType.JPEG);
        assertThat(NewAttachment.of("Oficio", "oficio.tif", TIFF).type()).isEqualTo(AttachmentType.TIFF);
    }

    @Test
    void bytes_that_are_not_what_the_name_says_are_refused() {
        assertThat(code("oficio.png", PDF)).isEqualTo("referral.attachment-disguised");
        assertThat(code("oficio.pdf.exe", PDF)).isEqualTo("referral.attachment-disguised");
        assertThat(code("oficio", PDF)).isEqualTo("referral.attachment-disguised");
    }

    @Test
    void what_is_neither_pdf_nor_picture_is_refused_whatever_it_is_called() {
        assertThat(code("oficio.pdf", PROGRAM)).isEqualTo("referral.attachment-kind");
        assertThat(code("oficio.svg", "<svg/>".getBytes(US_ASCII))).isEqualTo("referral.attachment-kind");
        assertThat(code("oficio.pdf", new byte[] {'%', 'P'})).isEqualTo("referral.attachment-kind");
    }

    @Test
    void an_empty_file_and_one_beyond_ten_megabytes_are_refused() {
        byte[] large = new byte[NewAttachment.MOST_BYTES + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(code("oficio.pdf", new byte[0])).isEqualTo("referral.attachment-empty");
        assertThat(code("oficio.pdf", large)).isEqualTo("referral.attachment-large");
        assertThat(NewAttachment.problems("oficio.pdf", Arrays.copyOf(large, NewAttachment.MOST_BYTES)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\ana\\oficio.pdf, oficio.pdf",
        "../../etc/oficio.pdf, oficio.pdf",
        "ofi\u202Efdp.pdf, ofi fdp.pdf"
    })
    void of_the_name_only_what_a_person_reads_is_kept(String sent, String kept) {
        assertThat(NewAttachment.of("Oficio", sent, PDF).fileName()).isEqualTo(kept);
    }

    @Test
    void a_name_without_end_is_cut_at_its_beginning_so_that_its_ending_stays() {
        assertThat(NewAttachment.of("Oficio", "x".repeat(400) + ".pdf", PDF).fileName())
                .hasSize(200)
                .endsWith(".pdf");
    }

    @Test
    void its_digest_is_that_of_its_bytes() {
        assertThat(NewAttachment.of("Oficio", "a.pdf", "%PDF-".getBytes(US_ASCII))
                        .sha256())
                .isEqualTo("38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778");
    }

    @Test
    void a_file_with_a_problem_is_none() {
        assertThatThrownBy(() -> NewAttachment.of("Oficio", "oficio.pdf", PROGRAM))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    private static String code(String fileName, byte[] content) {
        return NewAttachment.problems(fileName, content).stream()
                .map(FieldProblem::code)
                .findFirst()
                .orElse("");
    }
}
