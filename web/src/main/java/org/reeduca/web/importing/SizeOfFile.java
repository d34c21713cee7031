package org.reeduca.web.importing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.ReadingLimits;

/** Says at the field that no file was chosen, or one that is larger than any list. */
@FacesValidator("org.reeduca.importing.SizeOfFile")
public class SizeOfFile implements Validator<Part> {

    @Override
    public void validate(FacesContext context, UIComponent component, @Nullable Part file) {
        if (file == null || isNotChosen(file)) {
            throw new ValidatorException(problems().missingMessage());
        }
        if (file.getSize() > ReadingLimits.STANDARD.uploadBytes()) {
            throw new ValidatorException(problems().tooLargeMessage());
        }
    }

    /** Asked for: Mojarra makes the validators of pages without view state itself, so nothing is injected into them. */
    private static UploadProblems problems() {
        return CDI.current().select(UploadProblems.class).get();
    }

    private static boolean isNotChosen(Part file) {
        String name = file.getSubmittedFileName();
        return file.getSize() == 0 && (name == null || name.isBlank());
    }
}
