package org.wopplatform.core.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, part by part, as no proper program would make it. */
public final class AWorkbook {
    public static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String DOCUMENT =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private AWorkbook() {}

    /**
     * @param rows the rows as XML, such as {@code <row r="1"><c r="A1"><v>1</v></c></row>}
     */
    public static AWorkbook ofRows(String... rows) {
        return new AWorkbook()
                .with(
                        "[Content_Types].xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                        <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                        </Types>\
                        """)
                .with(
                        "_rels/.rels",
                        "<Relationships"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\" Type=\""
                                + DOCUMENT
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .with(
                        "xl/workbook.xml",
                        "<workbook "
                                + MAIN
                                + " xmlns:r=\""
                                + DOCUMENT
                                + "\"><sheets><sheet name=\"Hoja1\" sheetId=\"1\""
                                + " r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\" Type=\""
                                + DOCUMENT
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship"
                                + " Id=\"rId2\" Type=\""
                                + DOCUMENT
                                + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship"
                                + " Id=\"rId3\" Type=\""
                                + DOCUMENT
                                + "/styles\" Target=\"styles.xml\"/></Relationships>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet "
                                + MAIN
                                + "><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                                + " formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs count=\"3\"><xf"
                                + " numFmtId=\"0\"/><xf numFmtId=\"14\""
                                + " applyNumberFormat=\"1\"/><xf numFmtId=\"164\""
                                + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst "
                                + MAIN
                                + " count=\"2\" uniqueCount=\"2\"><si><t>Nombre</t></si>"
                                + "<si><r><t>Aguas </t></r><r><t>de Tela</t></r></si></sst>")
                .with(
                        SHEET,
                        "<worksheet "
                                + MAIN
                                + "><sheetData>"
                                + String.join("", rows)
                                + "</sheetData></worksheet>");
    }

    /** Rows whose cells are texts. */
    public static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var i = 0; i < texts.length; i++) {
            row.append(text((char) ('A' + i) + String.valueOf(number), texts[i]));
        }
        return row.append("</row>").toString();
    }

    public static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public AWorkbook with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    public AWorkbook with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public AWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    /** With something said otherwise in one part. */
    public AWorkbook saying(String part, String that, String insteadOf) {
        var content = new String(parts.get(part), StandardCharsets.UTF_8);
        return with(part, content.replace(insteadOf, that));
    }

    public AWorkbook merged(String... ranges) {
        var merged = new StringBuilder("</sheetData><mergeCells>");
        for (var range : ranges) {
            merged.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        return saying(SHEET, merged + "</mergeCells>", "</sheetData>");
    }

    public byte[] bytes() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("a.xlsx"), bytes());
    }
}
