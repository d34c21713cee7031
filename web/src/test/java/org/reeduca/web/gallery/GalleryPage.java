package org.reeduca.web.gallery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Mark;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.Shape;

/** Behind the gallery pages. */
@Named
@RequestScoped
public class GalleryPage {

    /** One man of the roll. */
    public static class Line {
        private final String name;
        private @Nullable Mark mark;

        Line(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public @Nullable Mark getMark() {
            return mark;
        }

        public void setMark(@Nullable Mark mark) {
            this.mark = mark;
        }
    }

    private @Nullable Messages messages;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String secret;
    private @Nullable LocalDate due;
    private @Nullable LocalTime start;
    private @Nullable String note;
    private @Nullable String court;
    private @Nullable Shape shape;
    private @Nullable Integer sessions;
    private boolean agreed;
    private @Nullable Part file;

    @Inject
    public void setMessages(Messages messages) {
        this.messages = messages;
    }

    @PostConstruct
    void open() {
        lines.add(new Line("Aguilar Ríos, Juan Carlos"));
        lines.add(new Line("Bautista Peña, Ernesto"));
        lines.add(new Line("de la Cruz Hernández, Miguel Ángel"));
    }

    public void save() {
        if (messages != null) {
            messages.info("gallery.message.saved", name == null ? "-" : name, due == null ? LocalDate.EPOCH : due);
        }
    }

    public void violate() {
        throw new BusinessRuleViolation("gallery.full", 18);
    }

    public void lose() {
        throw new NotFound();
    }

    public void fail() {
        throw new IllegalStateException("gallery");
    }

    public List<Line> getLines() {
        return lines;
    }

    public Mark[] getRoll() {
        return new Mark[] {Mark.ATTENDED, Mark.LATE, Mark.ABSENT};
    }

    public Mark[] getMarks() {
        return Mark.values();
    }

    public Shape[] getShapes() {
        return Shape.values();
    }

    public List<Option> getCourts() {
        return List.of(new Option("x", "Juzgado de Control, Xalapa"), new Option("v", "Juzgado de Control, Veracruz"));
    }

    public Instant getNow() {
        return Instant.parse("2026-03-10T02:34:00Z");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public void setSecret(@Nullable String secret) {
        this.secret = secret;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public @Nullable LocalTime getStart() {
        return start;
    }

    public void setStart(@Nullable LocalTime start) {
        this.start = start;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getCourt() {
        return court;
    }

    public void setCourt(@Nullable String court) {
        this.court = court;
    }

    public @Nullable Shape getShape() {
        return shape;
    }

    public void setShape(@Nullable Shape shape) {
        this.shape = shape;
    }

    public @Nullable Integer getSessions() {
        return sessions;
    }

    public void setSessions(@Nullable Integer sessions) {
        this.sessions = sessions;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
