package org.reeduca.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;

/** Takes a whole import out again, as long as nobody built upon it. */
@ApplicationScoped
class ImportUndo {

    @Inject
    private PaperRepository paper;

    @Inject
    private ImportRepository imports;

    @Inject
    private Clock clock;

    /** @throws BusinessRuleViolation {@code importing.undo-built-upon} and those of {@link WorkbookImport#undoing} */
    void undo(WorkbookImport loaded) {
        loaded.undoing(clock.instant());
        imports.flush();
        if (paper.builtUpon(loaded.id()) > 0) {
            throw new BusinessRuleViolation("importing.undo-built-upon");
        }
        takeOut(loaded.id());
        loaded.undone(clock.instant());
    }

    /** Tables that do not exist yet may come to refer to these rows; the database knows them all. */
    private void takeOut(long importId) {
        try {
            paper.takeOut(importId);
        } catch (PersistenceException e) {
            if (isReferredTo(e)) {
                throw (BusinessRuleViolation) new BusinessRuleViolation("importing.undo-built-upon").initCause(e);
            }
            throw e;
        }
    }

    private static boolean isReferredTo(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
