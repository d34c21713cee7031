package org.reeduca.web.transfer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.transfer.CreditQuestion.Decision;
import org.reeduca.transfer.OfferToAnswer.Item;

/** What is chosen for a session that is credited to him: the unit as which it counts, or that it is not recognised. */
public class UnitForm {

    /** The choice not to recognise it. */
    static final String NONE = "0";

    private final Item item;
    private @Nullable String unit;
    private @Nullable String why;

    /** As it is proposed. */
    UnitForm(Item item) {
        this.item = item;
        this.unit = proposed();
    }

    private String proposed() {
        return item.proposed() == null ? NONE : item.proposed().toString();
    }

    /** Whether it departs from what is proposed without a reason. */
    boolean unexplained() {
        return !Objects.equals(unit, proposed()) && (why == null || why.isBlank());
    }

    Decision decision() {
        return new Decision(item.session(), unit == null || NONE.equals(unit) ? null : Integer.valueOf(unit), why);
    }

    public Item getItem() {
        return item;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
