package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.DrawnPaper;
import org.reeduca.intake.IntakeView;
import org.reeduca.intake.PaperText;
import org.reeduca.intake.SignPaper;
import org.reeduca.intake.Signature;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;

/** The papers that are read to him: notice, consent and letter, each read, signed, refused or taken back. */
@Named
@RequestScoped
public class PapersPage {

    @Inject
    private AdmissionService admissions;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private ActiveLocale activeLocale;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable IntakeView view;
    private @Nullable DrawnPaper drawn;
    private PaperState state = PaperState.SIGNED;
    private @Nullable Way way;
    private @Nullable LocalDate on;
    private @Nullable String typedName;
    private boolean agreed;
    private boolean readAloud;
    private @Nullable String interpreter;
    private @Nullable String firstWitness;
    private @Nullable String secondWitness;
    private @Nullable String scan;

    public void open() {
        getView();
    }

    public @Nullable String sign() {
        SignPaper signed = new SignPaper(
                getPaper(),
                state,
                way,
                Objects.requireNonNull(on),
                typedName,
                agreed,
                readAloud,
                interpreter,
                firstWitness,
                secondWitness,
                scan == null ? null : PublicRef.parse(scan));
        if (problems.show("paperForm", admissions.checkPaper(getOrder(), signed))) {
            return null;
        }
        admissions.sign(getOrder(), signed, activeLocale.getLocale().getLanguage());
        messages.flashInfo("intake.message.paper");
        return "/intake/papers.xhtml?faces-redirect=true&order=" + getOrder();
    }

    public UUID getOrder() {
        return PublicRef.parse(parameters.get("order"));
    }

    public IntakeView getView() {
        IntakeView found = view;
        if (found == null) {
            found = admissions.openIntake(getOrder());
            view = found;
        }
        return found;
    }

    /** The papers in the language of the reader. */
    public List<PaperText> getTexts() {
        String language = activeLocale.getLocale().getLanguage();
        return getView().papers().stream()
                .filter(text -> text.language().equals(language))
                .toList();
    }

    /** The paper that is signed or printed: the one in the address, else the first that does not hold. */
    public Paper getPaper() {
        Paper first = Arrays.stream(Paper.values())
                .filter(paper -> !getView().facts().signed().holds(paper))
                .findFirst()
                .orElse(Paper.PRIVACY);
        return Choice.orElse(Paper.class, parameters.get("paper"), first);
    }

    /** The text of that paper. */
    public PaperText getText() {
        return getTexts().stream()
                .filter(text -> text.paper() == getPaper())
                .findFirst()
                .orElseThrow();
    }

    public @Nullable Signature signature(Paper paper) {
        return getView().signature(paper);
    }

    /** The chosen paper as he signed it on a screen; null when he did not. Looking at it is written down. */
    public @Nullable DrawnPaper getDrawn() {
        Signature signature = getView().signature(getPaper());
        if (drawn == null && signature != null && signature.way() == Way.DRAWN && parameters.containsKey("paper")) {
            drawn = admissions.openDrawing(getOrder(), getPaper());
        }
        return drawn;
    }

    /** The text that is printed: the one he signed on a screen, else the one that is signed today. */
    public PaperText getPrinted() {
        DrawnPaper signed = getDrawn();
        return signed == null ? getText() : signed.text();
    }

    /** Whether a consent or letter was taken back, so that its effect has to be explained. */
    public boolean isWithdrawn() {
        return getView().signatures().stream().anyMatch(one -> one.state() == PaperState.WITHDRAWN);
    }

    public PaperState[] getStates() {
        return PaperState.values();
    }

    /** How a paper was signed that somebody notes; what is drawn here notes itself. */
    public List<Way> getWays() {
        return Arrays.stream(Way.values()).filter(one -> one != Way.DRAWN).toList();
    }

    public List<Option> getScans() {
        return IntakeContactPage.options(getView().scans());
    }

    public PaperState getState() {
        return state;
    }

    public void setState(PaperState state) {
        this.state = state;
    }

    public @Nullable Way getWay() {
        return way;
    }

    public void setWay(@Nullable Way way) {
        this.way = way;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getTypedName() {
        return typedName;
    }

    public void setTypedName(@Nullable String typedName) {
        this.typedName = typedName;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public boolean isReadAloud() {
        return readAloud;
    }

    public void setReadAloud(boolean readAloud) {
        this.readAloud = readAloud;
    }

    public @Nullable String getInterpreter() {
        return interpreter;
    }

    public void setInterpreter(@Nullable String interpreter) {
        this.interpreter = interpreter;
    }

    public @Nullable String getFirstWitness() {
        return firstWitness;
    }

    public void setFirstWitness(@Nullable String firstWitness) {
        this.firstWitness = firstWitness;
    }

    public @Nullable String getSecondWitness() {
        return secondWitness;
    }

    public void setSecondWitness(@Nullable String secondWitness) {
        this.secondWitness = secondWitness;
    }

    public @Nullable String getScan() {
        return scan;
    }

    public void setScan(@Nullable String scan) {
        this.scan = scan;
    }
}
