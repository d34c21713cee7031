package org.reeduca.web.faces;

/** Every text of the interface, in English. */
public class AllMessages_en extends AllMessages {

    public AllMessages_en() {
        super("_en");
    }
}
