package org.reeduca.importing;

import static java.util.stream.Collectors.toMap;
import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.importing.LoadChecks.CentreFacts;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Sha256;

/**
 * The door to imports: a paper cohort comes in as a workbook, is looked at and corrected, is loaded as a whole or not at
 * all, and may be taken out again as a whole. A coordinator reaches the imports of her centre.
 */
@Stateless
public class ImportService {

    private static final ReadingLimits LIMITS = ReadingLimits.STANDARD;
    private static final WorkbookReader READER = new WorkbookReader(LIMITS);
    private static final int LONGEST_FILE_NAME = 200;
    private static final String SUBJECT = "import";

    @Inject
    private ImportRepository imports;

    @Inject
    private KnownMen knownMen;

    @Inject
    private PaperLoader loader;

    @Inject
    private ImportUndo undo;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The imports of the caller's centre, the latest first. */
    @RolesAllowed(COORDINATOR)
    public List<ImportRow> findImports() {
        return imports.rows(centre());
    }

    /**
     * Takes a file in as a draft; nothing of it is loaded. The same file sent again leads to the same draft.
     *
     * @param fileName as on the coordinator's computer
     * @return reference of the draft
     * @throws WorkbookRefused when the file cannot be read
     * @throws BusinessRuleViolation {@code importing.already-loaded} when the centre has loaded this very file
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.IMPORT_UPLOAD)
    public UUID upload(String fileName, byte[] content) {
        long centre = centre();
        String sha256 = Sha256.of(content);
        requireNotLoaded(centre, sha256);
        UUID ref = imports.same(centre, sha256, ImportState.DRAFT)
                .map(ImportRow::ref)
                .orElseGet(() -> newDraft(centre, fileName, content, sha256));
        audit.about(SUBJECT, ref, null);
        return ref;
    }

    private UUID newDraft(long centre, String fileName, byte[] content, String sha256) {
        WorkbookProposal proposal = READER.read(fileName, content);
        String name = fileName.length() <= LONGEST_FILE_NAME
                ? fileName
                : fileName.substring(fileName.length() - LONGEST_FILE_NAME);
        WorkbookImport draft =
                new WorkbookImport(centre, currentUser.me().userId(), name, content, sha256, clock.instant());
        draft.summarise(ImportSummary.of(proposal));
        imports.add(draft);
        return draft.publicRef();
    }

    /** A draft as it would be loaded, judged by what the centre has at this moment. */
    @RolesAllowed(COORDINATOR)
    public ImportPreview preview(UUID ref) {
        WorkbookImport draft = find(ref);
        return preview(draft, judged(draft));
    }

    /**
     * Keeps how the coordinator understands the sheets.
     *
     * @param mapping the whole mapping by sheet; what is recognised anyway is not kept
     * @throws WorkbookRefused when no list is left
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.IMPORT_UPLOAD)
    public void correct(UUID ref, Map<String, SheetMapping> mapping) {
        WorkbookImport draft = find(ref);
        imports.lock(draft);
        Map<String, SheetMapping> recognised = draft.readUncorrected(READER).groups().stream()
                .collect(toMap(GroupProposal::sheet, group -> group.mapping().mapping()));
        draft.correct(Corrections.of(mapping, recognised));
        draft.summarise(ImportSummary.of(judged(draft).proposal()));
    }

    /**
     * Writes all good rows, or nothing.
     *
     * @throws BusinessRuleViolation {@code importing.not-draft}, {@code importing.already-loaded}, {@code
     *     importing.nothing-to-load}, {@code importing.known-curp}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.IMPORT_LOAD)
    public void load(UUID ref, LoadDecisions decisions) {
        WorkbookImport draft = find(ref);
        imports.lockCentre(draft.centreId());
        imports.lock(draft);
        draft.requireDraft();
        requireNotLoaded(draft.centreId(), draft.sha256());
        Judged judged = judged(draft);
        Me me = currentUser.me();
        draft.loaded(loader.load(draft, judged.proposal(), judged.known(), decisions, me, today(me)), clock.instant());
    }

    /** What an import brought; after its undo only the counts are left. */
    @RolesAllowed(COORDINATOR)
    public LoadedImport findLoaded(UUID ref) {
        ImportRow row = imports.row(centre(), ref).orElseThrow(() -> access.outOfScope(SUBJECT));
        Instant loaded = row.state() == ImportState.LOADED ? row.loadedAt() : null;
        Instant until = loaded == null ? null : loaded.plus(WorkbookImport.UNDO_WITHIN);
        boolean inTime = until != null && clock.instant().isBefore(until);
        return new LoadedImport(row, imports.loadedGroups(ref), inTime ? until : null);
    }

    /**
     * Takes everything out again that the import brought; the history keeps that it was there.
     *
     * @throws BusinessRuleViolation {@code importing.undo-not-loaded}, {@code importing.undo-too-late}, {@code
     *     importing.undo-built-upon}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.IMPORT_UNDO)
    public void undo(UUID ref) {
        WorkbookImport loaded = find(ref);
        imports.lock(loaded);
        undo.undo(loaded);
    }

    private void requireNotLoaded(long centre, String sha256) {
        imports.same(centre, sha256, ImportState.LOADED).ifPresent(row -> {
            Instant when = row.loadedAt() == null ? row.uploadedAt() : row.loadedAt();
            throw new BusinessRuleViolation("importing.already-loaded", when, row.uploadedBy());
        });
    }

    /** A proposal with what the centre's files say about it. */
    private record Judged(WorkbookProposal proposal, Map<String, KnownMen.Match> known) {}

    private Judged judged(WorkbookImport draft) {
        long centre = draft.centreId();
        WorkbookProposal read = draft.read(READER);
        Map<String, KnownMen.Match> matches = knownMen.find(centre, read);
        Map<String, KnownMan> known =
                matches.values().stream().map(KnownMen.Match::man).collect(toMap(KnownMan::place, man -> man));
        CentreFacts facts = new CentreFacts(imports.centreName(centre), imports.groupCodes(centre));
        return new Judged(new LoadChecks(facts, known, PaperLoader.MINUTES).judge(read), matches);
    }

    private ImportPreview preview(WorkbookImport draft, Judged judged) {
        return new ImportPreview(
                draft.publicRef(),
                draft.fileName(),
                draft.state(),
                judged.proposal(),
                judged.known().values().stream().map(KnownMen.Match::man).toList(),
                draft.columns(LIMITS));
    }

    private WorkbookImport find(UUID ref) {
        audit.about(SUBJECT, ref, null);
        return imports.find(centre(), ref).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private long centre() {
        Long centre = currentUser.me().centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        return centre;
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
