package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.CohortService;
import org.reeduca.importing.GroupProposal;
import org.reeduca.importing.ImportService;
import org.reeduca.importing.KnownMan;
import org.reeduca.importing.KnownMan.Choice;
import org.reeduca.importing.LoadDecisions;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;

/** Step 4: who facilitates, what becomes of men who have a file, and the load itself. */
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    private ImportService imports;

    @Inject
    private CohortService cohorts;

    @Inject
    private ImportRef address;

    @Inject
    private Messages messages;

    private @Nullable List<PairForm> pairs;
    private @Nullable List<KnownForm> known;
    private @Nullable List<Option> facilitators;

    /** Loads the good rows and goes to the result. */
    public String load() {
        Map<String, List<UUID>> chosen = new HashMap<>();
        getPairs().forEach(pair -> chosen.put(pair.getSheet(), pair.refs()));
        Map<String, Choice> choices = new HashMap<>();
        for (KnownForm man : getKnown()) {
            Choice choice = man.getChoice();
            choices.put(man.getMan().place(), choice == null ? Choice.LEAVE_OUT : choice);
        }
        imports.load(address.getRef(), new LoadDecisions(chosen, choices));
        messages.flashInfo("importing.message.loaded");
        return ImportRef.page("result", address.getRef());
    }

    /** The groups that will be made, each with its pair of facilitators. */
    public List<PairForm> getPairs() {
        List<PairForm> forms = pairs;
        if (forms == null) {
            forms = new ArrayList<>();
            for (GroupProposal group : address.getPreview().proposal().groups()) {
                if (!group.refused()) {
                    forms.add(new PairForm(group));
                }
            }
            pairs = forms;
        }
        return forms;
    }

    /** The men who have a file already. */
    public List<KnownForm> getKnown() {
        List<KnownForm> forms = known;
        if (forms == null) {
            forms = address.getPreview().known().stream().map(KnownForm::new).toList();
            known = forms;
        }
        return forms;
    }

    public List<Option> getFacilitators() {
        List<Option> found = facilitators;
        if (found == null) {
            found = cohorts.findChoices().facilitators().stream()
                    .map(one -> new Option(one.ref().toString(), one.name()))
                    .toList();
            facilitators = found;
        }
        return found;
    }

    /** Two men never have the same CURP, so a new file is offered only beside another one. */
    public List<Choice> choices(KnownMan man) {
        return Arrays.stream(Choice.values())
                .filter(choice -> choice != Choice.NEW_FILE || !man.sameCurp())
                .toList();
    }
}
