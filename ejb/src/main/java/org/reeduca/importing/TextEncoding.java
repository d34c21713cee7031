package org.reeduca.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out in which encoding a text file was saved: UTF-16 says so with a mark, UTF-8 is strict enough to be recognised,
 * anything else is what Excel calls «CSV» in a Mexican Windows, code page 1252.
 */
final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextEncoding() {}

    static boolean isMarkedUtf16(byte[] content) {
        return content.length >= 2 && (marked(content, 0xFE, 0xFF) || marked(content, 0xFF, 0xFE));
    }

    static String decode(byte[] content) {
        Charset charset = isMarkedUtf16(content) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text;
        try {
            text = strictly(content, charset);
        } catch (CharacterCodingException notThat) {
            text = new String(content, WINDOWS);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String strictly(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static boolean marked(byte[] content, int first, int second) {
        return (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
