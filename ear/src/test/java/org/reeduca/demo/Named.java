package org.reeduca.demo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things the lists speak of by name. */
final class Named<T> {

    private final Map<String, T> things = new LinkedHashMap<>();

    void add(String name, T thing) {
        things.put(name, thing);
    }

    T get(String name) {
        T thing = find(name);
        if (thing == null) {
            throw new IllegalStateException("The lists of the demonstration speak of an unknown " + name);
        }
        return thing;
    }

    /** Null when the name is empty or unknown. */
    @Nullable
    T find(String name) {
        return things.get(name);
    }

    Collection<T> all() {
        return things.values();
    }
}
