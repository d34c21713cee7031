package org.reeduca.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.WorkbookRefused.Reason;

/**
 * The XML parts of a zipped workbook, inflated in memory under watch; nothing is ever written to disk.
 *
 * <p>The sizes that the zip itself declares are not believed: bytes are counted while they come out, and reading stops at
 * the first limit that is passed.
 */
final class ZipParts {

    private static final int BUFFER = 16 * 1024;

    /** Below this size a high ratio proves nothing: small sheets of equal cells pack very well. */
    private static final int RATIO_WATCHED_FROM = 8 * 1024 * 1024;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new java.util.HashSet<>();
    private final ReadingLimits limits;
    private long inflated;

    private ZipParts(ReadingLimits limits) {
        this.limits = limits;
    }

    static ZipParts inflate(byte[] content, ReadingLimits limits) {
        ZipParts zip = new ZipParts(limits);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.add(entry.getName().replace('\\', '/'), in, content.length);
            }
        } catch (ZipException broken) {
            throw new WorkbookRefused(
                    String.valueOf(broken.getMessage()).contains("encrypted") ? Reason.ENCRYPTED : Reason.DAMAGED);
        } catch (IOException | IllegalArgumentException broken) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
        return zip;
    }

    /** Names of all parts, in lower case, also of those that were not kept. */
    Set<String> names() {
        return names;
    }

    byte @Nullable [] part(String path) {
        return parts.get(path.toLowerCase(Locale.ROOT));
    }

    private void add(String path, ZipInputStream in, int packedSize) throws IOException {
        String name = (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
        if (names.size() >= limits.zipEntries()) {
            throw new WorkbookRefused(Reason.ZIP_BOMB);
        }
        if (!names.add(name)) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
        boolean kept = name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            inflated += read;
            refuseBomb(packedSize);
            if (kept) {
                out.write(buffer, 0, read);
            }
        }
        if (kept) {
            parts.put(name, out.toByteArray());
        }
    }

    private void refuseBomb(int packedSize) {
        boolean swollen = inflated > RATIO_WATCHED_FROM && inflated / Math.max(1, packedSize) > limits.inflationRatio();
        if (swollen || inflated > limits.inflatedBytes()) {
            throw new WorkbookRefused(Reason.ZIP_BOMB);
        }
    }
}
