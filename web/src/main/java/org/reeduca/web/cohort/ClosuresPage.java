package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.annotation.RequestParameterValuesMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.ClosureService;
import org.reeduca.cohort.Closures;
import org.reeduca.cohort.Consent;
import org.reeduca.cohort.DeclareClosure;
import org.reeduca.cohort.Proposal;
import org.reeduca.cohort.Withdrawal;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;

/** Closures of the centre: their list, a new one with all sessions that fall out, and taking one back. */
@Named
@RequestScoped
public class ClosuresPage {

    private static final String HERE = "/cohort/closures.xhtml?faces-redirect=true";

    @Inject
    private ClosureService service;

    @Inject
    private ClosureForm form;

    @Inject
    private Shown shown;

    @Inject
    private PlanWords words;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    @Inject
    @RequestParameterValuesMap
    private Map<String, String[]> values;

    private @Nullable Closures closures;
    private @Nullable Proposal proposal;
    private @Nullable Withdrawal withdrawal;

    /** Begins with all groups chosen. */
    public void open() {
        form.setGroups(getGroups().stream().map(Option::value).toList());
        if (isWithdrawing()) {
            getWithdrawal();
        }
    }

    /** Shows what a closure would do. */
    public void preview() {
        proposal = service.preview(form.wish());
    }

    /** Declares the closure whose effect was shown; another effect is shown instead. */
    public String apply() {
        DeclareClosure wish = form.wish();
        Proposal now = service.preview(wish);
        proposal = now;
        service.apply(wish, consent());
        messages.flashInfo("cohort.message.closed", now.sessions());
        return HERE;
    }

    /** Withdraws the closure whose withdrawal was shown. */
    public String withdraw() {
        int sessions = getWithdrawal().proposal().sessions();
        service.withdraw(closure(), ticked(), consent());
        messages.flashInfo("cohort.message.reopened", sessions);
        return HERE;
    }

    /** Shows the withdrawal anew, for the groups that are ticked. */
    public void previewWithdrawal() {
        getWithdrawal();
    }

    private Consent consent() {
        return new Consent(parameters.getOrDefault("agreed", ""), form.isInformed());
    }

    private UUID closure() {
        return PublicRef.parse(parameters.get("withdraw"));
    }

    private List<UUID> ticked() {
        return Arrays.stream(values.getOrDefault("back", new String[0]))
                .map(PublicRef::parse)
                .toList();
    }

    public Closures getClosures() {
        Closures found = closures;
        if (found == null) {
            found = service.findClosures();
            closures = found;
        }
        return found;
    }

    /** Groups to choose, with when they meet. */
    public List<Option> getGroups() {
        return getClosures().groups().stream()
                .map(group -> new Option(
                        group.cohort().toString(),
                        messages.text("cohort.closures.group", group.code(), words.slots(group.hours()))))
                .toList();
    }

    public @Nullable Proposal getProposal() {
        return proposal;
    }

    /** Whether the page shows what would happen. */
    public boolean isShowing() {
        return shown.part("agreed", proposal != null);
    }

    public boolean isWithdrawing() {
        return parameters.containsKey("withdraw");
    }

    /** What withdrawing would do for the groups that are ticked; at first for all that can come back. */
    public Withdrawal getWithdrawal() {
        Withdrawal found = withdrawal;
        if (found == null) {
            found = service.previewWithdrawal(closure(), parameters.containsKey("agreed") ? ticked() : null);
            withdrawal = found;
        }
        return found;
    }

    /** Why the sessions of a group cannot come back. */
    public String hindrance(Withdrawal.OfGroup group) {
        return messages.text("rule." + group.hindrance(), group.details().toArray());
    }
}
