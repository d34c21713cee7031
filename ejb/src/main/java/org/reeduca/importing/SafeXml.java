package org.reeduca.importing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.WorkbookRefused.Reason;

/**
 * A forward reader over one XML part of a workbook that knows no document types, entities or outside files.
 *
 * <p>Names are compared without their namespace, because producers disagree on it (transitional, strict, prefixed).
 */
final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    SafeXml(byte[] part) {
        try {
            this.reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException broken) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside entity refused");
        });
        return factory;
    }

    /**
     * Moves to the next start or end of an element, or text.
     *
     * @return one of the constants of {@link XMLStreamConstants}, or {@code END_DOCUMENT}
     */
    int next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new WorkbookRefused(Reason.UNSAFE_XML);
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA) {
                    return event;
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | IllegalArgumentException broken) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
    }

    /** Moves to the next element of this name. */
    boolean nextElement(String name) {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && isAt(name)) {
                return true;
            }
        }
        return false;
    }

    boolean isAt(String name) {
        return reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** The attribute without regard to its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        return value == null || !value.matches("\\d{1,8}") ? otherwise : Integer.parseInt(value);
    }

    /** The relationships of a part, except those that lead outside the package. */
    static List<Relationship> relationships(byte[] part) {
        List<Relationship> relationships = new ArrayList<>();
        SafeXml xml = new SafeXml(part);
        while (xml.nextElement("Relationship")) {
            String id = xml.attribute("Id");
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (id != null && type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                relationships.add(new Relationship(id, type, target));
            }
        }
        return relationships;
    }

    /**
     * A link from one part of a package to another.
     *
     * @param id how the part speaks of it
     * @param type what the other part is, as a URI whose last segment is stable between dialects
     * @param target path of the other part, relative to the first
     */
    record Relationship(String id, String type, String target) {}
}
