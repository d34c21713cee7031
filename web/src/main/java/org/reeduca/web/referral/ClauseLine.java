package org.reeduca.web.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.Clause;
import org.reeduca.referral.OrderParameter;

/** One parameter of the policy, with what an order or an agreement sets instead. */
public class ClauseLine {

    private final OrderParameter parameter;
    private @Nullable Integer usual;
    private @Nullable Integer value;
    private @Nullable String source;

    ClauseLine(OrderParameter parameter) {
        this.parameter = parameter;
    }

    /** A line for each parameter, filled in where something is set. */
    static List<ClauseLine> of(List<Clause> clauses) {
        List<ClauseLine> lines =
                Arrays.stream(OrderParameter.values()).map(ClauseLine::new).toList();
        clauses.forEach(clause -> {
            ClauseLine line = lines.get(clause.parameter().place());
            line.value = clause.value();
            line.source = clause.source();
        });
        return lines;
    }

    /** What the lines set. */
    static List<Clause> clauses(List<ClauseLine> lines, String usualSource) {
        return lines.stream().flatMap(line -> line.clause(usualSource).stream()).toList();
    }

    private Optional<Clause> clause(String usualSource) {
        Integer set = value;
        String said = source;
        return set == null
                ? Optional.empty()
                : Optional.of(new Clause(parameter, set, said == null ? usualSource : said));
    }

    /** Says what the policy says, to stand beside the field. */
    void besides(@Nullable Integer ofPolicy) {
        this.usual = ofPolicy;
    }

    public @Nullable Integer getUsual() {
        return usual;
    }

    public OrderParameter getParameter() {
        return parameter;
    }

    public @Nullable Integer getValue() {
        return value;
    }

    public void setValue(@Nullable Integer value) {
        this.value = value;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }
}
