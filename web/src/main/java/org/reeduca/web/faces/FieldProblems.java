package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import org.reeduca.shared.FieldProblem;

/**
 * Says beside each field, and in the summary, which rule of the field it would break. The name of the field is its id in
 * the form; one inside a repetition has the place in it as well, as in {@code terms:3:value}.
 */
@RequestScoped
public class FieldProblems {

    private Messages messages;

    protected FieldProblems() {}

    @Inject
    public FieldProblems(Messages messages) {
        this.messages = messages;
    }

    /**
     * Shows the problems of a form.
     *
     * @return whether there were any, so that nothing may be done
     */
    public boolean show(String form, List<FieldProblem> problems) {
        problems.forEach(problem -> {
            String text =
                    messages.text("rule." + problem.code(), problem.arguments().toArray());
            FacesContext.getCurrentInstance()
                    .addMessage(
                            form + ":" + problem.field(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        });
        return !problems.isEmpty();
    }
}
