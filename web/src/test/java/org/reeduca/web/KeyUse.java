package org.reeduca.web;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Which bundle keys the sources ask for.
 *
 * <p>In pages: {@code msg['k']}, {@code messages.text('k', …)}, {@code messages.has('k')}, the parameter {@code page}
 * (which stands for {@code page.title}) and the ids of {@code t:field} and {@code t:segmented}. In Java: every string
 * that looks like a key. In the rules' module: codes of rules. In both, a string that ends with a dot, as in {@code
 * 'access.users.state.'.concat(…)}, stands for all keys that begin so.
 */
final class KeyUse {

    private static final Pattern IN_PAGE = Pattern.compile("(?:msg\\[|messages\\.(?:text|has)\\()'([^']+)'\\s*[\\],)]");
    private static final Pattern DOTTED = Pattern.compile("msg\\.([A-Za-z_][\\w.]*)");
    /** A key chosen by a condition: {@code messages.text(late ? 'a.b.c' : 'a.b.d')}. */
    private static final Pattern QUOTED = Pattern.compile("'([a-z][a-z-]*(?:\\.[A-Za-z][\\w-]*)+)'");

    private static final Pattern BEGINNING_IN_PAGE = Pattern.compile("'([a-z][\\w.-]*\\.)'");
    private static final Pattern BEGINNING_IN_JAVA = Pattern.compile("\"([a-z][a-z-]*\\.(?:[\\w.-]*\\.)?)\"");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z][\\w-]*)+)\"");
    private static final Set<String> WITH_KEY_BY_ID = Set.of("t:field", "t:segmented");

    /** Keys that must exist. */
    final Set<String> required = new TreeSet<>();
    /** Keys that may exist: help and own wording of an error. */
    final Set<String> optional = new TreeSet<>();

    /** Keys a page chooses between. */
    final Set<String> chosen = new TreeSet<>();
    /** Beginnings of keys that are put together. */
    final Set<String> beginnings = new TreeSet<>();

    static KeyUse ofPages() {
        KeyUse use = new KeyUse();
        Sources.pages().stream().map(PageSource::read).forEach(use::addPage);
        return use;
    }

    static Set<String> literalsIn(Path folder) {
        return foundIn(folder, IN_JAVA);
    }

    static Set<String> beginningsIn(Path folder) {
        return foundIn(folder, BEGINNING_IN_JAVA);
    }

    private static Set<String> foundIn(Path folder, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Path file : Sources.files(folder, ".java")) {
            pattern.matcher(Sources.text(file)).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    void addPage(PageSource page) {
        String prefix = "";
        for (Element element : page.elements()) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                addExpressions(element.getAttributes().item(i).getNodeValue());
            }
            addExpressions(ownText(element));
            if (PageSource.name(element).equals("ui:param")
                    && element.getAttribute("name").equals("page")) {
                prefix = element.getAttribute("value");
                required.add(prefix + ".title");
            } else if (WITH_KEY_BY_ID.contains(PageSource.name(element))) {
                addField(element, prefix);
            }
        }
    }

    private void addField(Element field, String prefix) {
        String id = field.getAttribute("id");
        String key = field.hasAttribute("key") ? field.getAttribute("key") : prefix + "." + id;
        if (key.contains("#{")) {
            return;
        }
        (field.hasAttribute("label") ? optional : required).add(key);
        optional.add(key + ".help");
        optional.add(key + ".required");
    }

    private void addExpressions(String text) {
        if (text.contains("#{")) {
            IN_PAGE.matcher(text).results().forEach(match -> required.add(match.group(1)));
            QUOTED.matcher(text).results().forEach(match -> chosen.add(match.group(1)));
            BEGINNING_IN_PAGE.matcher(text).results().forEach(match -> beginnings.add(match.group(1)));
            DOTTED.matcher(text).results().forEach(match -> required.add(match.group(1)));
        }
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == org.w3c.dom.Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }
}
