package org.reeduca.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One xhtml file as a tree. */
record PageSource(Path file, Document tree) {

    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>");

    static PageSource read(Path file) {
        return of(file, Sources.text(file));
    }

    static PageSource of(Path file, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            String body = DOCTYPE.matcher(text).replaceFirst("");
            return new PageSource(file, factory.newDocumentBuilder().parse(new InputSource(new StringReader(body))));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every element, in the order of the file. */
    List<Element> elements() {
        List<Element> found = new ArrayList<>();
        collect(tree.getDocumentElement(), found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        found.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, found);
            }
        }
    }

    /** {@code h:inputText} whatever prefix the file gave it. */
    static String name(Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        String prefix = switch (space) {
            case "jakarta.faces.html" -> "h:";
            case "jakarta.faces.core" -> "f:";
            case "jakarta.faces.facelets" -> "ui:";
            case "jakarta.tags.core" -> "c:";
            case "primefaces" -> "p:";
            case "https://reeduca.org/tags" -> "t:";
            default -> "";
        };
        return prefix + element.getLocalName();
    }
}
