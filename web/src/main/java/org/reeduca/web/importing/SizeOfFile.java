package org.reeduca.web.importing;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.ReadingLimits;

/** Says at the field that no file was chosen, or one that is larger than any list. */
@FacesValidator(value = "org.reeduca.importing.SizeOfFile", managed = true)
public class SizeOfFile implements Validator<Part> {

    @Inject
    private UploadProblems problems;

    @Override
    public void validate(FacesContext context, UIComponent component, @Nullable Part file) {
        if (file == null || isNotChosen(file)) {
            throw new ValidatorException(problems.missingMessage());
        }
        if (file.getSize() > ReadingLimits.STANDARD.uploadBytes()) {
            throw new ValidatorException(problems.tooLargeMessage());
        }
    }

    private static boolean isNotChosen(Part file) {
        String name = file.getSubmittedFileName();
        return file.getSize() == 0 && (name == null || name.isBlank());
    }
}
