package org.reeduca.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What may not stand in a page; why, is told in docs/pages.md. */
final class PageRules {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");

    /** Attributes of plain HTML and of components whose value a person reads. */
    private static final Set<String> READ_ALOUD = Set.of(
            "title",
            "alt",
            "placeholder",
            "aria-label",
            "summary",
            "label",
            "headerText",
            "header",
            "why",
            "next",
            "sub",
            "reason",
            "detail",
            "cancelText",
            "itemLabel",
            "emptyMessage");

    private static final Set<String> NEEDS_ID = Set.of(
            "h:inputText",
            "h:inputTextarea",
            "h:inputSecret",
            "h:inputFile",
            "h:selectOneMenu",
            "h:selectOneRadio",
            "h:selectBooleanCheckbox",
            "h:selectManyCheckbox",
            "h:commandButton",
            "h:form",
            "p:inputText",
            "p:inputTextarea",
            "p:commandButton",
            "p:commandLink",
            "p:datePicker",
            "p:autoComplete",
            "p:selectOneMenu",
            "p:dataTable",
            "p:dialog",
            "t:field",
            "t:segmented");

    /** Names that the expression language keeps for itself: a variable of that name is never seen. */
    private static final Set<String> TAKEN = Set.of(
            "application",
            "cc",
            "component",
            "cookie",
            "facesContext",
            "flash",
            "flow",
            "header",
            "headerValues",
            "initParam",
            "param",
            "paramValues",
            "request",
            "resource",
            "session",
            "view");

    /** PrimeFaces components that were tried and refused, with what to use. */
    private static final List<String[]> REFUSED = List.of(
            new String[] {"h:commandLink", "needs a script, use h:commandButton"},
            new String[] {"p:growl", "vanishes, use Messages.info"},
            new String[] {"p:messages", "base.xhtml shows them"},
            new String[] {"p:selectOneButton", "use t:segmented"},
            new String[] {"p:timeline", "use ol.timeline"},
            new String[] {"p:textEditor", "use t:field type area"},
            new String[] {"p:wizard", "use pages with addresses"},
            new String[] {"p:steps", "use a sentence"},
            new String[] {"p:spinner", "use t:field type number"},
            new String[] {"p:treeTable", "has no keyboard"},
            new String[] {"p:idleMonitor", "js/session.js does it"},
            new String[] {"p:captcha", "never"});

    private PageRules() {}

    static List<String> broken(PageSource page) {
        List<String> faults = new ArrayList<>();
        for (Element element : page.elements()) {
            String name = PageSource.name(element);
            checkAttributes(element, name, faults);
            checkElement(element, name, faults);
            checkText(element, name, faults);
        }
        return faults;
    }

    private static void checkAttributes(Element element, String name, List<String> faults) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String key = attribute.getLocalName();
            if (Set.of("immediate", "binding", "escape").contains(key)
                    || isInlineStyle(key, name)
                    || isHandler(key, name)) {
                faults.add(key + " on " + name);
            } else if (key.equals("var") && TAKEN.contains(attribute.getValue())) {
                faults.add("variable " + attribute.getValue() + " on " + name);
            } else if (READ_ALOUD.contains(key) && hasWords(attribute.getValue())) {
                faults.add("text in " + key + " of " + name + ": " + attribute.getValue());
            }
        }
    }

    /** t:date has an attribute of that name which is no style sheet. */
    private static boolean isInlineStyle(String key, String name) {
        return key.equals("style") && !name.equals("t:date");
    }

    /** PrimeFaces writes handlers into scripts with the nonce; plain markup cannot. */
    private static boolean isHandler(String key, String name) {
        return HANDLER.matcher(key).matches() && !name.startsWith("p:");
    }

    private static void checkElement(Element element, String name, List<String> faults) {
        if (name.equals("script") && !element.hasAttribute("src")) {
            faults.add("inline script");
        }
        if (name.equals("table") && !isInBox(element)) {
            faults.add("table outside a table-box: the page would scroll sideways");
        }
        if (name.equals("style")) {
            faults.add("inline style sheet");
        }
        if (NEEDS_ID.contains(name) && !element.hasAttribute("id")) {
            faults.add("no id on " + name);
        }
        for (String[] refused : REFUSED) {
            if (refused[0].equals(name)) {
                faults.add(name + " " + refused[1]);
            }
        }
    }

    private static boolean isInBox(Element table) {
        for (Node node = table.getParentNode(); node instanceof Element outer; node = node.getParentNode()) {
            if (outer.getAttribute("class").contains("table-box")) {
                return true;
            }
        }
        return false;
    }

    private static void checkText(Element element, String name, List<String> faults) {
        if (name.equals("script")) {
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE && hasWords(child.getNodeValue())) {
                faults.add("text in " + name + ": " + child.getNodeValue().strip());
            }
        }
    }

    private static boolean hasWords(String text) {
        return LETTERS.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }
}
