package org.reeduca.programme;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;
import static org.reeduca.access.Roles.NATIONAL_SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeduca.shared.NotFound;

/**
 * The door to what is taught. It is public reference data: the staff of every centre may read it, nobody changes it here; a
 * next version comes through {@link ProgrammeDraftService}.
 */
@Stateless
public class ProgrammeService {

    @Inject
    private ProgrammeRepository programmes;

    /** All programmes with their versions, the newest first. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR, NATIONAL_SUPERVISOR})
    public List<ProgrammeHistory> findProgrammes() {
        return programmes.histories();
    }

    /** A version with its units, materials, checklist and what counts as them. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR, NATIONAL_SUPERVISOR})
    public ProgrammeEdition openEdition(UUID version) {
        return programmes.edition(version).orElseThrow(NotFound::new);
    }
}
