package org.reeduca.web.report;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Evaluation.Tally;
import org.reeduca.report.ComplianceSheet;
import org.reeduca.report.SheetSession;
import org.reeduca.standing.Box;
import org.reeduca.standing.Light;
import org.reeduca.standing.OrderInForce;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.DateTexts;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.report.SheetText.Entry;
import org.reeduca.web.standing.Because;
import org.reeduca.web.standing.StandingWords;

/** Puts a compliance sheet into the words of the reader's language, on the clock of the centre. */
@RequestScoped
public class SheetWords {

    private Messages messages;
    private StandingWords standingWords;
    private Locale locale;

    protected SheetWords() {}

    @Inject
    public SheetWords(Messages messages, StandingWords standingWords, ActiveLocale activeLocale) {
        this.messages = messages;
        this.standingWords = standingWords;
        this.locale = activeLocale.getLocale();
    }

    SheetText of(ComplianceSheet sheet) {
        ComplianceSheet.Place place = sheet.place();
        String title = say("title");
        return new SheetText(
                locale.toLanguageTag(),
                place.centreName(),
                say("place", place.municipality(), place.stateName()),
                title,
                say("kind"),
                entries(sheet),
                standingWords.shape(sheet.standing().light()),
                state(sheet.standing()),
                standingWords.because(sheet.standing()).stream()
                        .map(this::reason)
                        .toList(),
                say("sessions"),
                List.of(say("number"), say("date"), say("unit"), say("attendance"), say("minutes")),
                sheet.sessions().stream().map(this::line).toList(),
                paragraphs(sheet),
                say("foot", sheet.issuedTo(), moment(sheet, sheet.issuedAt())),
                say("running", title, sheet.person().fileNumber()),
                messages.text("report.sheet.page"));
    }

    /** One of the four words where it says more than the state alone. */
    private String state(Standing standing) {
        String state = standingWords.state(standing.evaluation().state());
        return standing.light() == Light.FAILS ? say("state", standingWords.light(standing.light()), state) : state;
    }

    private List<Entry> entries(ComplianceSheet sheet) {
        OrderInForce order = sheet.standing().order();
        ComplianceSheet.Place place = sheet.place();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("person", sheet.person().name().inDocuments().toUpperCase(locale)));
        entries.add(entry("file", sheet.person().fileNumber()));
        entries.add(entry("authority", authority(order, place)));
        if (place.judgeName() != null) {
            entries.add(entry("judge", place.judgeName()));
        }
        entries.add(entry("case", known(order.caseNumber())));
        entries.add(entry("oficio", oficio(order, place)));
        entries.add(entry("figure", say("figure.since", standingWords.figure(order), day(order.effectiveOn()))));
        entries.add(entry("due", standingWords.due(sheet.standing())));
        return entries;
    }

    private String authority(OrderInForce order, ComplianceSheet.Place place) {
        String name = known(order.authority());
        return place.seat() == null ? name : say("authority.seat", name, place.seat());
    }

    private String oficio(OrderInForce order, ComplianceSheet.Place place) {
        String number = known(order.oficioNumber());
        LocalDate date = place.oficioDate();
        return date == null ? number : say("oficio.dated", number, day(date));
    }

    private Entry entry(String key, String value) {
        return new Entry(say(key), value);
    }

    private String known(@Nullable String value) {
        return value == null ? say("none") : value;
    }

    private String reason(Because because) {
        return say("reason", because.sentence(), because.source());
    }

    private List<String> line(SheetSession session) {
        SessionBox box = session.box();
        String title = session.title().in(locale.getLanguage());
        int minutes = box.minutesPresent();
        return List.of(
                Integer.toString(box.unit()),
                day(box.date()),
                session.catchUp() ? say("catch-up", title) : title,
                attendance(box),
                minutes == 0 ? say("none-minutes") : Integer.toString(minutes));
    }

    private String attendance(SessionBox box) {
        if (!box.past() && box.box() == Box.UNRECORDED) {
            return say("to-come");
        }
        String detail = standingWords.detail(box);
        boolean counts = box.outcome() != null && box.box() != Box.MADE_UP;
        String word = counts ? standingWords.outcome(box.outcome()) : standingWords.word(box);
        return detail.isEmpty() ? word : say("with-detail", word, detail);
    }

    private List<String> paragraphs(ComplianceSheet sheet) {
        List<String> paragraphs = new ArrayList<>();
        if (sheet.sessions().isEmpty()) {
            paragraphs.add(say("no-sessions"));
        }
        paragraphs.add(summary(sheet.counts()));
        paragraphs.add(progress(sheet));
        paragraphs.add(say("absences", standingWords.absences(sheet.standing())));
        String remote = standingWords.remote(sheet.standing(), sheet.remote());
        if (!remote.isEmpty()) {
            paragraphs.add(remote);
        }
        paragraphs.add(say("policy", standingWords.policy(sheet.standing())));
        paragraphs.add(say(
                "as-of",
                day(sheet.standing().asOf()),
                moment(sheet, sheet.standing().knownAt())));
        paragraphs.add(say("disclaimer"));
        return paragraphs;
    }

    private String summary(Map<Box, Integer> counts) {
        if (counts.isEmpty()) {
            return say("summary.none");
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return say(
                "summary",
                all,
                counts.entrySet().stream()
                        .map(count -> say("count", standingWords.box(count.getKey()), count.getValue()))
                        .collect(joining("; ")));
    }

    private String progress(ComplianceSheet sheet) {
        Tally tally = sheet.standing().evaluation().tally();
        BigDecimal percent = BigDecimal.valueOf(tally.credited())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(Math.max(1, tally.required())), 2, RoundingMode.HALF_UP);
        return say("progress", standingWords.progress(sheet.standing()), percent.toPlainString());
    }

    private String moment(ComplianceSheet sheet, Instant instant) {
        ZonedDateTime local = instant.atZone(sheet.zone());
        DateTexts texts = DateTexts.in(locale);
        return texts.field(local.toLocalDate()) + " " + texts.time(local.toLocalTime());
    }

    private String day(LocalDate date) {
        return DateTexts.in(locale).field(date);
    }

    private String say(String element, Object... args) {
        return messages.text("report.sheet." + element, args);
    }
}
