package org.reeduca.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/**
 * Turns what services throw into what users read, so that no page bean needs a {@code catch}.
 *
 * <ul>
 *   <li>A broken rule, after a form was sent: its sentence at the field that {@link RuleFields} names, otherwise above the
 *       form, which keeps what was typed.
 *   <li>Somebody else was faster (optimistic lock): the same with {@code rule.shared.stale}.
 *   <li>Everything else goes on to the error pages of {@code web.xml}; what nobody foresaw gets an incident code first.
 * </ul>
 */
public class BusinessRuleHandler extends ExceptionHandlerWrapper {

    public BusinessRuleHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queue =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            Throwable fault = queue.next().getContext().getException();
            BusinessRuleViolation violation = violation(fault).orElse(null);
            if (violation != null && !(violation instanceof NotFound) && canShowForm(context)) {
                queue.remove();
                say(violation);
                context.validationFailed();
                context.renderResponse();
            } else if (violation == null && isUnforeseen(fault)) {
                CDI.current().select(Incidents.class).get().record(fault, (HttpServletRequest)
                        context.getExternalContext().getRequest());
            }
        }
        getWrapped().handle();
    }

    private static void say(BusinessRuleViolation violation) {
        Messages messages = CDI.current().select(Messages.class).get();
        String key = "rule." + violation.code();
        Object[] arguments = violation.arguments().toArray();
        CDI.current()
                .select(RuleFields.class)
                .get()
                .of(violation.code())
                .ifPresentOrElse(
                        field -> messages.errorAt(field, key, arguments), () -> messages.error(key, arguments));
    }

    /** The form is there to be shown again only after it was sent, and only as long as rendering has not begun. */
    private static boolean canShowForm(FacesContext context) {
        boolean sent = context.isPostback()
                || "POST"
                        .equals(((HttpServletRequest)
                                        context.getExternalContext().getRequest())
                                .getMethod());
        return sent && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static Optional<BusinessRuleViolation> violation(Throwable fault) {
        return causes(fault)
                .filter(BusinessRuleViolation.class::isInstance)
                .map(BusinessRuleViolation.class::cast)
                .findFirst()
                .or(() -> causes(fault)
                        .filter(named("OptimisticLockException"))
                        .findFirst()
                        .map(lock -> stale()));
    }

    private static BusinessRuleViolation stale() {
        return new Stale();
    }

    private static boolean isUnforeseen(Throwable fault) {
        return causes(fault).noneMatch(named("EJBAccessException").or(ViewExpiredException.class::isInstance));
    }

    /** By name, because pages do not know the persistence API. */
    private static Predicate<Throwable> named(String simpleName) {
        return fault -> fault.getClass().getSimpleName().equals(simpleName);
    }

    private static Stream<Throwable> causes(@Nullable Throwable fault) {
        return Stream.<@Nullable Throwable>iterate(fault, cause -> cause != null, cause -> cause.getCause());
    }
}
