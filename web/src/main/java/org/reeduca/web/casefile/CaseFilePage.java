package org.reeduca.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.casefile.CaseFile;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.casefile.Membership;
import org.reeduca.casefile.TimelineEntry;
import org.reeduca.participant.Need;
import org.reeduca.standing.Box;
import org.reeduca.standing.SessionBox;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** The file of one man. */
@Named
@RequestScoped
public class CaseFilePage {

    @Inject
    private CaseFileService files;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private TimelineWords timelineWords;

    private @Nullable String participant;
    private int pages = 1;
    private @Nullable CaseFile file;

    /** Loads the file; one that does not exist or is not the caller's is not found. */
    public void open() {
        getFile();
    }

    public CaseFile getFile() {
        CaseFile found = file;
        if (found == null) {
            found = files.openFile(PublicRef.parse(participant), pages);
            file = found;
        }
        return found;
    }

    /** Whether the caller may open the page of an order. */
    public boolean isReadingOrders() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.EVALUATOR);
    }

    /** What stands beside his name: file number, age, groups. */
    public String getDetail() {
        Integer age = getFile().identity().age();
        String number = getFile().identity().fileNumber();
        return age == null
                ? messages.text("casefile.detail", number)
                : messages.text("casefile.detail.age", number, age);
    }

    /** What he needs so that he can take part, in one line; empty when nothing is noted. */
    public String getNeeds() {
        return getFile().needs().stream().map(this::need).collect(Collectors.joining("; "));
    }

    private String need(Need need) {
        String kind = need.language() == null
                ? messages.label(need.kind())
                : messages.text("participant.need.language", messages.label(need.kind()), need.language());
        return need.detail() == null ? kind : messages.text("casefile.need.detail", kind, need.detail());
    }

    /** Whether the caller corrects who he is and enters his orders. */
    public boolean isCoordinating() {
        return currentUser.me().has(Role.COORDINATOR);
    }

    public String sentence(TimelineEntry entry) {
        return timelineWords.sentence(entry);
    }

    /** Whether the mark behind a box can be opened: it is recorded, in a group of his that the caller reaches. */
    public boolean linked(SessionBox box) {
        boolean recorded = box.box() != Box.UNRECORDED && box.box() != Box.NOT_DUE && box.box() != Box.CANCELLED;
        return recorded
                && getFile().memberships().stream()
                        .anyMatch(group -> group.open() && group.cohortCode().equals(box.cohortCode()));
    }

    /** The group he is in now that the caller may open; null when there is none. */
    public @Nullable Membership getGroup() {
        List<Membership> memberships = getFile().memberships();
        return memberships.stream().filter(Membership::open).findFirst().orElse(null);
    }

    public @Nullable String getParticipant() {
        return participant;
    }

    public void setParticipant(@Nullable String participant) {
        this.participant = participant;
    }

    public int getPages() {
        return pages;
    }

    public void setPages(int pages) {
        this.pages = pages;
    }
}
