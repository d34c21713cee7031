package org.reeduca.intake;

import org.reeduca.shared.FieldProblem;

/** Why a man cannot be expected at an hour, each with the field that has to change. */
enum Clash {
    ROOM_VISIT("room"),
    ROOM_GROUP("room"),
    ROOM_RESERVED("room"),
    PERSON_VISIT("person"),
    PERSON_GROUP("person"),
    PERSON_TIED("person"),
    MAN_VISIT("start"),
    CLOSED("day");

    private final String field;

    Clash(String field) {
        this.field = field;
    }

    FieldProblem problem() {
        return switch (this) {
            case ROOM_VISIT, ROOM_GROUP -> FieldProblem.of(field, "intake.room-taken");
            case ROOM_RESERVED -> FieldProblem.of(field, "intake.room-reserved");
            case PERSON_VISIT, PERSON_GROUP -> FieldProblem.of(field, "intake.person-taken");
            case PERSON_TIED -> FieldProblem.of(field, "intake.person-tied");
            case MAN_VISIT -> FieldProblem.of(field, "intake.man-taken");
            case CLOSED -> FieldProblem.of(field, "intake.centre-closed");
        };
    }
}
