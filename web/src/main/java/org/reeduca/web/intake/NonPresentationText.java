package org.reeduca.web.intake;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.NonPresentation;
import org.reeduca.intake.NonPresentation.Call;
import org.reeduca.standing.OrderInForce;
import org.reeduca.web.faces.AllMessages;
import org.reeduca.web.faces.DateTexts;
import org.reeduca.web.faces.Languages;
import org.reeduca.web.standing.Because;
import org.reeduca.web.standing.StandingWords;

/** The report that a man did not come, in words: Spanish, from the bundle, without telephone numbers and without reasons. */
public final class NonPresentationText {

    private final ResourceBundle texts = ResourceBundle.getBundle(AllMessages.class.getName(), Languages.SPANISH);
    private final DateTexts dates = DateTexts.in(Languages.SPANISH);
    private final NonPresentation report;

    NonPresentationText(NonPresentation report) {
        this.report = report;
    }

    /** A fixed part of the report. */
    public String part(String name) {
        return say("intake.never." + name);
    }

    public String getTo() {
        return said(order().authority());
    }

    /** Which order it is about. */
    public String getOrder() {
        LocalDate letterOn = report.letterOn();
        return say(
                "intake.never.order.text",
                said(order().oficioNumber()),
                letterOn == null ? part("unsaid") : dates.prose(letterOn),
                said(order().caseNumber()),
                dates.prose(order().receivedOn()));
    }

    /** That he did not come in his term. */
    public String getStatement() {
        LocalDate presentBy = report.standing().evaluation().dates().presentBy();
        return say(
                "intake.never.statement",
                report.name().inDocuments(),
                report.man().fileNumber(),
                presentBy == null ? part("unsaid") : dates.prose(presentBy),
                dates.prose(report.today()));
    }

    /** The rule and where it comes from. */
    public List<Because> getRules() {
        return StandingWords.in(Languages.SPANISH).because(report.standing());
    }

    /** How and with what result he was called. */
    public String call(Call call, LocalDate on) {
        return say(
                "intake.never.call",
                dates.prose(on),
                texts.getString("ContactChannel." + call.channel()),
                texts.getString("AttemptResult." + call.result()));
    }

    public String missed(LocalDate on) {
        return say("intake.never.missed", dates.prose(on));
    }

    private OrderInForce order() {
        return report.standing().order();
    }

    private String said(@Nullable String text) {
        return text == null ? part("unsaid") : text;
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Languages.SPANISH).format(arguments);
    }
}
