package org.reeduca.bench.floor;

/** One row of the bare page: a name and a choice. */
public class FloorRow {

    private final String name;
    private String mark = "";

    FloorRow(int number) {
        name = "Apellido Segundo, Nombre " + number;
    }

    public String getName() {
        return name;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }
}
