package org.reeduca.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.AttachmentService;
import org.reeduca.referral.OrderService;
import org.reeduca.referral.OrderView;
import org.reeduca.referral.OrderView.ActChoice;
import org.reeduca.referral.OrderView.HistoryEntry;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.SentFile;
import org.reeduca.web.security.RequestLimits;

/** One order: its state, what it says, what befell it, what may be recorded, and the letters. */
@Named
@RequestScoped
public class OrderPage {

    static final String HERE = "/referral/order.xhtml?faces-redirect=true&order=";

    private static final String FORM = "attach";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 255;
    private static final int KILOBYTE = 1024;

    @Inject
    private OrderService orders;

    @Inject
    private AttachmentService attachments;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable OrderView view;

    /** Does what one of the plain forms asks for; a page that is only looked at stays. */
    public @Nullable String open() throws IOException, ServletException {
        if (parameters.containsKey(RequestLimits.TOO_LARGE)) {
            show("file", "referral.attachment-large", AttachmentService.MEGABYTES);
            return null;
        }
        return switch (Deed.of(request)) {
            case "attach" -> attach();
            case "withdraw" -> withdraw();
            default -> look();
        };
    }

    /** An order that does not exist or is not the caller's is not found. */
    private @Nullable String look() {
        getView();
        return null;
    }

    private @Nullable String attach() throws IOException, ServletException {
        SentFile file = SentFile.of(request, "file");
        List<FieldProblem> wrong = new ArrayList<>(titleProblems());
        if (file == null) {
            wrong.add(FieldProblem.of("file", "referral.attachment-none"));
            return problems.show(FORM, wrong) ? null : HERE;
        }
        wrong.addAll(attachments.check(file.name(), file.content()));
        if (problems.show(FORM, wrong)) {
            return null;
        }
        attachments.add(ref(), getTitle(), file.name(), file.content());
        messages.flashInfo("referral.message.attached");
        return HERE + ref();
    }

    private List<FieldProblem> titleProblems() {
        if (getTitle().isEmpty()) {
            return List.of(FieldProblem.of("title", "referral.attachment-untitled"));
        }
        return getTitle().length() > LONGEST_TITLE
                ? List.of(FieldProblem.of("title", "referral.text-long", LONGEST_TITLE))
                : List.of();
    }

    private @Nullable String withdraw() {
        String reason = parameters.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            messages.error("rule.referral.withdrawal-without-reason", LONGEST_REASON);
            return null;
        }
        attachments.withdraw(PublicRef.parse(parameters.get("which")), reason);
        messages.flashInfo("referral.message.withdrawn");
        return HERE + ref();
    }

    private void show(String field, String code, Object... arguments) {
        problems.show(FORM, List.of(FieldProblem.of(field, code, arguments)));
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("order"));
    }

    public OrderView getView() {
        OrderView found = view;
        if (found == null) {
            found = orders.openOrder(ref());
            view = found;
        }
        return found;
    }

    /** What may be recorded today. */
    public List<ActChoice> getAllowed() {
        return getView().acts().stream().filter(act -> act.refusal() == null).toList();
    }

    /** What may not, with why. */
    public List<ActChoice> getRefused() {
        return getView().acts().stream().filter(act -> act.refusal() != null).toList();
    }

    /** Whether a statement can be corrected: it is the one that counts, and still says something. */
    public boolean correctable(HistoryEntry entry) {
        return getView().mayChange() && entry.counts() && !entry.fact().withdrawn();
    }

    /** What was typed about the file, also when it was refused. */
    public String getTitle() {
        return parameters.getOrDefault("title", "").strip();
    }

    public int getMegabytes() {
        return AttachmentService.MEGABYTES;
    }

    /** Size in whole kilobytes, at least one. */
    public int kilobytes(int bytes) {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }
}
