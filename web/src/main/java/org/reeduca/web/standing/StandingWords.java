package org.reeduca.web.standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.RemoteAttendance;
import org.reeduca.compliance.Dose;
import org.reeduca.compliance.Evaluation.Tally;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.Allowance;
import org.reeduca.standing.Box;
import org.reeduca.standing.Light;
import org.reeduca.standing.OrderInForce;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Mark;
import org.reeduca.web.faces.Shape;

/**
 * How a man stands, in words: the same sentences on the centre's pages, on the officer's pages and on the printed sheet.
 *
 * <p>Pages know it as {@code standingWords}, in the language of the request; a sheet in another language takes {@link
 * #in}.
 */
@Named
@RequestScoped
public class StandingWords {

    private Phrases phrases;
    private ReasonWords reasons;
    private ActWords acts;
    private OtherwiseWords otherwise;

    protected StandingWords() {}

    @Inject
    public StandingWords(ActiveLocale activeLocale) {
        this(activeLocale.getLocale());
    }

    private StandingWords(Locale locale) {
        this.phrases = new Phrases(locale);
        this.reasons = new ReasonWords(phrases);
        this.acts = new ActWords(phrases);
        this.otherwise = new OtherwiseWords(phrases, reasons);
    }

    /** The words in a language of one's choice. */
    public static StandingWords in(Locale locale) {
        return new StandingWords(locale);
    }

    public String state(State state) {
        return phrases.say("State." + state);
    }

    public String light(Light light) {
        return phrases.say("Light." + light);
    }

    /** The shape that stands for a light: ● ▲ ■ ○. */
    public Shape shape(Light light) {
        return switch (light) {
            case COMPLIES -> Shape.GOOD;
            case AT_RISK -> Shape.RISK;
            case FAILS -> Shape.BREACH;
            case NO_DATA -> Shape.NONE;
        };
    }

    /** Why, in the few words that stand beside a state. */
    public String brief(Standing standing) {
        return reasons.brief(standing);
    }

    /** Why, in full: one sentence for each test that decided the state, with its facts and its source. */
    public List<Because> because(Standing standing) {
        return standing.evaluation().because().stream()
                .map(reason -> reasons.because(standing, reason))
                .toList();
    }

    /** What clauses of the order or its agreement set otherwise than the policy: what holds, instead of what, and from which clause. */
    public List<Because> otherwise(Standing standing) {
        return standing.otherwise().stream().map(otherwise::of).toList();
    }

    /** What the policy asks to be done now. */
    public List<Act> acts(Standing standing) {
        return standing.evaluation().steps().stream()
                .map(step -> acts.act(standing, step))
                .toList();
    }

    /** The name of an act a policy asks for. */
    public String actName(String act) {
        return acts.name(act);
    }

    /** What is missing although the dose is reached. */
    public List<String> missing(Standing standing) {
        return standing.evaluation().missing().stream().map(reasons::name).toList();
    }

    /** How far he is: {@code 5 de 16 sesiones acreditadas}. */
    public String progress(Standing standing) {
        Tally tally = standing.evaluation().tally();
        String key = minutes(standing) ? "standing.progress.minutes" : "standing.progress";
        return phrases.say(key, tally.credited(), tally.required());
    }

    /** What is still to come: {@code Le faltan 11 sesiones por acreditar.} Empty when nothing is. */
    public String remaining(Standing standing) {
        Tally tally = standing.evaluation().tally();
        String key = minutes(standing) ? "standing.remaining.minutes" : "standing.remaining";
        return tally.remaining() == 0 ? "" : phrases.say(key, tally.remaining());
    }

    /** His absences and lates in one line. */
    public String absences(Standing standing) {
        Tally tally = standing.evaluation().tally();
        return phrases.say("standing.absences", tally.unexcused(), tally.excused(), tally.lateCount());
    }

    /** What he may still miss; empty when nothing is owed. */
    public String allowance(Standing standing) {
        Allowance allowance = standing.allowance();
        String key = "standing.allowance." + allowance.kind();
        if (allowance.kind() == Allowance.Kind.NOTHING_OWED) {
            return "";
        } else if (allowance.kind() != Allowance.Kind.SOME) {
            return phrases.say(
                    key, allowance.inAll(), standing.policy().absence().maxConsecutiveUnexcused());
        }
        Integer inAll = allowance.inAll();
        Integer inARow = allowance.inARow();
        if (inAll == null || inARow == null) {
            return phrases.say(key + (inAll == null ? ".row" : ".all"), inAll == null ? inARow : inAll);
        }
        return inARow < inAll ? phrases.say(key, inAll, inARow) : phrases.say(key + ".all", inAll);
    }

    /** When the order falls due, and whether interruptions moved that day. */
    public String due(Standing standing) {
        LocalDate dueOn = standing.evaluation().dates().effectiveDueOn();
        LocalDate original = standing.order().dueOn();
        if (original == null) {
            return phrases.say("standing.due.none");
        }
        if (dueOn == null) {
            return phrases.say("standing.due.resting", original);
        }
        return dueOn.equals(original)
                ? phrases.say("standing.due", dueOn)
                : phrases.say("standing.due.moved", dueOn, original);
    }

    /** The day on which he finishes if he attends everything; empty when it cannot be said. */
    public String projectedEnd(Standing standing) {
        LocalDate end = standing.evaluation().dates().projectedEndOn();
        return end == null ? "" : phrases.say("standing.projected", end);
    }

    /**
     * Who set a parameter.
     *
     * @param clause as the policy names its sources; null when it is the policy's own
     * @param citation code and version of the policy
     */
    public String source(@Nullable String clause, Bilingual policyName, String citation) {
        return clause == null
                ? phrases.say("standing.source.policy", policyName.in(phrases.language()), citation)
                : reasons.clause(clause);
    }

    /** How many of the sessions he attended were remote, and how many may be, with who says so; empty when there is nothing to say. */
    public String remote(Standing standing, RemoteAttendance remote) {
        if (!remote.said()) {
            return "";
        }
        Integer allowed = remote.allowed();
        String counted = phrases.say("standing.remote", remote.remote(), remote.attended());
        return allowed == null
                ? counted
                : phrases.say(
                        "standing.remote.allowed",
                        counted,
                        allowed,
                        source(
                                remote.clause(),
                                standing.policyName(),
                                standing.policy().citation()));
    }

    /** The legal figure in the language of the reader. */
    public String figure(OrderInForce order) {
        return order.figureName().in(phrases.language());
    }

    public String policy(Standing standing) {
        return phrases.say(
                "standing.source.policy",
                standing.policyName().in(phrases.language()),
                standing.policy().citation());
    }

    public String box(Box box) {
        return phrases.say("Box." + box);
    }

    /** The sign of a box: ✓ R S ✕ J ↻ – ▫ · */
    public String sign(Box box) {
        return mark(box).getSign();
    }

    /** The letter of a box, for paper without colours. */
    public String letter(Box box) {
        return phrases.say("standing.letter." + box);
    }

    /** How the frame draws a box. */
    public Mark mark(Box box) {
        return box == Box.NOT_DUE ? Mark.NOT_APPLICABLE : Mark.valueOf(box.name());
    }

    /** What a session counts as; empty for none. */
    public String outcome(@Nullable Outcome outcome) {
        return outcome == null ? "" : phrases.say("Outcome." + outcome);
    }

    /** What a screen reader hears for a box: {@code Sesión 5: falta}. */
    public String cell(SessionBox box) {
        return phrases.say("standing.cell", box.unit(), phrases.inside(word(box)));
    }

    /** A box in words: what it counts as when that says more than the box. */
    public String word(SessionBox box) {
        Outcome outcome = box.outcome();
        if (outcome == null) {
            return box.box() == Box.UNRECORDED && !box.past() ? phrases.say("standing.ahead") : box(box.box());
        }
        return switch (outcome) {
            case LATE_REFUSED, SENT_HOME_BEHAVIOUR, SENT_HOME_SERVICE, ABSENT_PENDING, ABSENT_LEAVE ->
                box.box() == Box.MADE_UP ? box(box.box()) : outcome(outcome);
            default -> box(box.box());
        };
    }

    /** Minutes and make-up of a box, where there is something to say. */
    public String detail(SessionBox box) {
        if (box.madeUpOn() != null) {
            return phrases.say("standing.detail.made-up", box.madeUpOn());
        }
        if (box.lateMinutes() > 0 && box.leftEarlyMinutes() > 0) {
            return phrases.say("standing.detail.late-and-early", box.lateMinutes(), box.leftEarlyMinutes());
        }
        if (box.lateMinutes() > 0) {
            return phrases.say("standing.detail.late", box.lateMinutes());
        }
        return box.leftEarlyMinutes() > 0 ? phrases.say("standing.detail.early", box.leftEarlyMinutes()) : "";
    }

    private static boolean minutes(Standing standing) {
        return standing.policy().dose().unit() == Dose.Unit.MINUTE;
    }
}
