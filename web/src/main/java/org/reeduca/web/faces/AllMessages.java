package org.reeduca.web.faces;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every text of the interface, in Spanish: what pages know as {@code msg} and what Faces asks for its own messages.
 *
 * <p>{@link AllMessages_es} exists so that a Spanish user on a machine that speaks English is not given English: Java
 * would try the machine's language before this class.
 */
public class AllMessages extends ResourceBundle {

    private final Map<String, String> texts;

    public AllMessages() {
        this("");
    }

    protected AllMessages(String suffix) {
        texts = FeatureBundles.read(suffix);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    @Override
    protected Set<String> handleKeySet() {
        return texts.keySet();
    }
}
