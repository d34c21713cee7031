package org.reeduca.web.importing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.GroupProposal;
import org.reeduca.web.faces.PublicRef;

/** Who facilitates a group of the list; nobody has to be known yet. */
public class PairForm {

    private final GroupProposal group;
    private @Nullable String facilitator;
    private @Nullable String cofacilitator;

    PairForm(GroupProposal group) {
        this.group = group;
    }

    List<UUID> refs() {
        return Stream.of(facilitator, cofacilitator)
                .filter(Objects::nonNull)
                .map(PublicRef::parse)
                .distinct()
                .toList();
    }

    public String getSheet() {
        return group.sheet();
    }

    public @Nullable String getCode() {
        return group.details().group();
    }

    public @Nullable String getFacilitator() {
        return facilitator;
    }

    public void setFacilitator(@Nullable String facilitator) {
        this.facilitator = facilitator;
    }

    public @Nullable String getCofacilitator() {
        return cofacilitator;
    }

    public void setCofacilitator(@Nullable String cofacilitator) {
        this.cofacilitator = cofacilitator;
    }
}
