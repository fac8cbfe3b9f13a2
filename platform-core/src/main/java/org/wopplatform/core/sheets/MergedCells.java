package org.wopplatform.core.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * The ranges that a workbook's sheet merges, which the library that reads the cells does not tell;
 * and whether its cells lie where cells can lie, which it does not ask.
 */
final class MergedCells {
    private static final int MOST = 20_000;

    /** A merged range; rows from 1, columns from 0, both ends within. */
    record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        boolean covers(int row, int column) {
            return row >= firstRow
                    && row <= lastRow
                    && column >= firstColumn
                    && column <= lastColumn;
        }
    }

    private MergedCells() {}

    static List<Range> of(Path file, String sheetId) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var targets = relations(zip);
            var target = Optional.ofNullable(targets.get(sheetId));
            var entry =
                    target.map(t -> zip.getEntry(t.startsWith("/") ? t.substring(1) : "xl/" + t));
            if (entry.isEmpty()) {
                throw FileRefused.content("import.damaged");
            }
            try (var in = zip.getInputStream(entry.get())) {
                return ranges(in);
            }
        } catch (XMLStreamException e) {
            throw FileRefused.content("import.damaged");
        }
    }

    private static Map<String, String> relations(ZipFile zip)
            throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        var entry = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (entry != null) {
            try (var in = zip.getInputStream(entry)) {
                var xml = reader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("Relationship")) {
                        targets.put(
                                xml.getAttributeValue(null, "Id"),
                                xml.getAttributeValue(null, "Target"));
                    }
                }
            }
        }
        return targets;
    }

    private static List<Range> ranges(InputStream in) throws XMLStreamException {
        var ranges = new ArrayList<Range>();
        var xml = reader(in);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("c") && beyond(xml.getAttributeValue(null, "r"))) {
                throw FileRefused.content("import.damaged");
            }
            if (xml.getLocalName().equals("mergeCell")) {
                if (ranges.size() == MOST) {
                    throw FileRefused.content("import.too-many-merged");
                }
                range(xml.getAttributeValue(null, "ref")).ifPresent(ranges::add);
            }
        }
        return ranges;
    }

    /** Whether the cell lies beyond column ZZZ: the reader would fill all columns before it. */
    private static boolean beyond(String address) {
        return address != null && address.length() > 3 && Character.isLetter(address.charAt(3));
    }

    private static Optional<Range> range(String reference) {
        var ends = String.valueOf(reference).split(":");
        if (ends.length != 2) {
            return Optional.empty();
        }
        try {
            var first = new CellAddress(ends[0]);
            var last = new CellAddress(ends[1]);
            return Optional.of(
                    new Range(
                            first.getRow() + 1,
                            first.getColumn(),
                            last.getRow() + 1,
                            last.getColumn()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
