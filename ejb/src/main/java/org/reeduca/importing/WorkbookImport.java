package org.reeduca.importing;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * A workbook that a coordinator uploaded, how it is understood, and what became of it.
 *
 * <p>It is a draft until it is loaded, once; within {@link #UNDO_WITHIN} its rows may be taken out again. The file stays
 * as evidence of what was read.
 */
@Entity
@Table(name = "workbook_import")
public class WorkbookImport {

    /** How long a load can be undone. */
    public static final Duration UNDO_WITHIN = Duration.ofDays(7);

    @Id
    @SequenceGenerator(name = "workbook_import_seq", sequenceName = "workbook_import_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "workbook_import_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "uploaded_by")
    private long uploadedBy;

    @Column(name = "file_name")
    private String fileName;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private @Nullable String mapping;

    private @Nullable String summary;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "loaded_at")
    private @Nullable Instant loadedAt;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Version
    private int version;

    protected WorkbookImport() {}

    /** A draft. */
    WorkbookImport(long centreId, long uploadedBy, String fileName, byte[] content, String sha256, Instant now) {
        this.publicRef = UUID.randomUUID();
        this.centreId = centreId;
        this.uploadedBy = uploadedBy;
        this.fileName = fileName;
        this.content = content.clone();
        this.sha256 = sha256;
        this.state = ImportState.DRAFT;
        this.createdAt = now;
    }

    /** Reads the file with the corrections made so far. */
    WorkbookProposal read(WorkbookReader reader) {
        return reader.read(fileName, content, corrections());
    }

    /** Reads the file as if nobody had corrected anything. */
    WorkbookProposal readUncorrected(WorkbookReader reader) {
        return reader.read(fileName, content);
    }

    /** What the sheets look like, for those who correct their mapping. */
    List<SheetColumns> columns(ReadingLimits limits) {
        return SheetColumns.of(WorkbookFile.open(fileName, content, limits), corrections());
    }

    Map<String, SheetMapping> corrections() {
        return mapping == null ? Map.of() : MappingJson.parse(mapping);
    }

    /** Keeps how the coordinator understands the sheets. */
    void correct(Map<String, SheetMapping> corrections) {
        requireDraft();
        this.mapping = MappingJson.write(corrections);
    }

    /** Notes what the last reading found. */
    void summarise(ImportSummary counts) {
        this.summary = counts.toJson();
    }

    /** Its rows are being written. */
    void loaded(ImportSummary counts, Instant now) {
        requireDraft();
        this.state = ImportState.LOADED;
        this.loadedAt = now;
        summarise(counts);
    }

    /**
     * Refuses what is not a draft any more.
     *
     * @throws BusinessRuleViolation {@code importing.not-draft}
     */
    void requireDraft() {
        if (state != ImportState.DRAFT) {
            throw new BusinessRuleViolation("importing.not-draft");
        }
    }

    /**
     * Its rows are about to be taken out.
     *
     * @throws BusinessRuleViolation {@code importing.undo-not-loaded}, {@code importing.undo-too-late}
     */
    void undoing(Instant now) {
        Instant loaded = loadedAt;
        if (state != ImportState.LOADED || loaded == null) {
            throw new BusinessRuleViolation("importing.undo-not-loaded");
        }
        if (now.isAfter(loaded.plus(UNDO_WITHIN))) {
            throw new BusinessRuleViolation("importing.undo-too-late", UNDO_WITHIN.toDays());
        }
        state = ImportState.UNDOING;
    }

    void undone(Instant now) {
        state = ImportState.UNDONE;
        undoneAt = now;
    }

    ImportSummary summary() {
        return summary == null ? ImportSummary.NOTHING : ImportSummary.parse(summary);
    }

    public long id() {
        return id;
    }

    public UUID publicRef() {
        return publicRef;
    }

    public long centreId() {
        return centreId;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    ImportState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant loadedAt() {
        return loadedAt;
    }

    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }

    long uploadedBy() {
        return uploadedBy;
    }
}
