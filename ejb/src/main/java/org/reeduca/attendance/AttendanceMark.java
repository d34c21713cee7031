package org.reeduca.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one man in one session, as somebody recorded it.
 *
 * <p>A mark has consequences in court, so it is never edited: a mistake is answered by the next revision. The highest
 * revision of a man and session is the current one; the database refuses two of the same number, and any update.
 */
@Entity
@Table(name = "attendance_mark")
public class AttendanceMark {

    /** Where a mark was taken from. */
    public enum Source {
        /** Recorded here, on the roll of the session. */
        ROLL,
        /** Taken over from a centre's paper list. */
        PAPER
    }

    @EmbeddedId
    private AttendanceMarkId id;

    @Enumerated(EnumType.STRING)
    private @Nullable Mark mark;

    @Column(name = "late_minutes")
    private int lateMinutes;

    @Column(name = "late_minutes_known")
    private boolean lateMinutesKnown;

    @Column(name = "left_early_minutes")
    private int leftEarlyMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "sent_home")
    private @Nullable SentHome sentHome;

    @Column(name = "notice_given")
    private boolean noticeGiven;

    @Enumerated(EnumType.STRING)
    @Column(name = "absence_motive")
    private @Nullable AbsenceMotive absenceMotive;

    private @Nullable String note;

    @Column(name = "correction_reason")
    private @Nullable String correctionReason;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "import_id")
    private @Nullable Long importId;

    protected AttendanceMark() {}

    private AttendanceMark(
            long participantId, long sessionId, int revision, Observed observed, Source source, long by, Instant now) {
        this.id = new AttendanceMarkId(participantId, sessionId, revision);
        this.mark = observed.mark();
        this.lateMinutes = observed.lateMinutes();
        this.lateMinutesKnown = observed.lateMinutesKnown();
        this.leftEarlyMinutes = observed.leftEarlyMinutes();
        this.sentHome = observed.sentHome();
        this.noticeGiven = observed.noticeGiven();
        this.absenceMotive = observed.motive();
        this.note = observed.note();
        this.source = source;
        this.recordedBy = by;
        this.recordedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The next statement about a man in a session.
     *
     * @param after the revision it answers, 0 for none
     * @param reason why it differs from the one before; kept when given
     */
    static AttendanceMark next(
            long participantId,
            long sessionId,
            int after,
            Observed observed,
            @Nullable String reason,
            long by,
            Instant now) {
        AttendanceMark mark = new AttendanceMark(participantId, sessionId, after + 1, observed, Source.ROLL, by, now);
        mark.correctionReason = reason;
        return mark;
    }

    /** The mark of a paper list, taken over by an import. */
    public static AttendanceMark fromPaper(
            long participantId, long sessionId, Observed observed, long importId, long by, Instant now) {
        AttendanceMark mark = new AttendanceMark(participantId, sessionId, 1, observed, Source.PAPER, by, now);
        mark.importId = importId;
        return mark;
    }

    /** Columns of the table, in the order of {@link #row}. */
    public static final List<String> COLUMNS = List.of(
            "participant_id",
            "session_id",
            "revision",
            "mark",
            "late_minutes",
            "late_minutes_known",
            "left_early_minutes",
            "sent_home",
            "notice_given",
            "absence_motive",
            "note",
            "correction_reason",
            "source",
            "recorded_at",
            "recorded_by",
            "import_id");

    /** Its values in the order of {@link #COLUMNS}, for an insert of many rows at once. */
    public List<@Nullable Object> row() {
        return Arrays.asList(
                id.participantId(),
                id.sessionId(),
                id.revision(),
                name(mark),
                lateMinutes,
                lateMinutesKnown,
                leftEarlyMinutes,
                name(sentHome),
                noticeGiven,
                name(absenceMotive),
                note,
                correctionReason,
                source.name(),
                LocalDateTime.ofInstant(recordedAt, ZoneOffset.UTC),
                recordedBy,
                importId);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
