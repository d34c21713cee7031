package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.ImportService;
import org.reeduca.importing.ReadingLimits;
import org.reeduca.web.security.RequestLimits;

/** Step 1: the file. */
@Named
@RequestScoped
public class UploadPage {

    @Inject
    private ImportService imports;

    @Inject
    private UploadProblems problems;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable Part file;

    /** Says at the field that a file did not get through because of its size. */
    public void open() {
        if (parameters.containsKey(RequestLimits.TOO_LARGE)) {
            problems.tooLarge();
        }
    }

    /** Takes the file in and goes on to what was recognised. */
    public String upload() throws IOException {
        Part sent = Objects.requireNonNull(file);
        try (InputStream content = sent.getInputStream()) {
            UUID draft = imports.upload(name(sent), content.readAllBytes());
            return ImportRef.page("columns", draft);
        }
    }

    /** Some browsers send a whole path. */
    private static String name(Part sent) {
        String submitted = Objects.requireNonNullElse(sent.getSubmittedFileName(), "");
        String name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "-" : name;
    }

    public int getMegabytes() {
        return ReadingLimits.STANDARD.uploadMegabytes();
    }

    public int getBytes() {
        return ReadingLimits.STANDARD.uploadBytes();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
