package org.wopplatform.web.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.wopplatform.core.site.Accent;

/**
 * One page being drawn. Lengths in points of 1/72 inch; y is the base line of a first line, counted
 * from the foot of the page; what draws lines of text returns the base line of the next one.
 */
public final class Sheet implements AutoCloseable {
    /** Liberation Sans (SIL Open Font License 1.1), as PDFBox brings it along. */
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float[] INK = {0.08f, 0.13f, 0.16f};
    private static final float[] MUTED = {0.29f, 0.35f, 0.38f};
    private static final float[] WARNING = {0.43f, 0.30f, 0f};
    private static final float[] PALE = {0.95f, 0.92f, 0.84f};
    private static final float LEADING = 1.36f;

    private final PDPageContentStream out;
    private final PDFont font;
    private final float[] accent;
    private boolean incomplete;

    public Sheet(PDDocument document, PDPage page, PDFont font, Accent accent) throws IOException {
        this.font = font;
        this.out = new PDPageContentStream(document, page);
        var rgb = HexFormat.of().parseHex(accent.hex().substring(1));
        this.accent = new float[] {unit(rgb[0]), unit(rgb[1]), unit(rgb[2])};
    }

    /** The one font of a document; its letters are drawn with what is needed of it alone. */
    public static PDFont font(PDDocument document) throws IOException {
        try (var in = PDDocument.class.getResourceAsStream(FONT)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private static float unit(byte part) {
        return (part & 0xFF) / 255f;
    }

    /** Whether there were letters that the font has not. */
    public boolean incomplete() {
        return incomplete;
    }

    public void band(float x, float y, float width, float height) throws IOException {
        fill(accent);
        out.addRect(x, y, width, height);
        out.fill();
    }

    public void line(float x, float y, float width) throws IOException {
        out.setStrokingColor(0.72f, 0.77f, 0.79f);
        out.setLineWidth(0.7f);
        out.moveTo(x, y);
        out.lineTo(x + width, y);
        out.stroke();
    }

    public float text(String text, float size, float x, float y, float width) throws IOException {
        return lines(text, size, x, y, width, INK, false);
    }

    public float muted(String text, float size, float x, float y, float width) throws IOException {
        return lines(text, size, x, y, width, MUTED, false);
    }

    /** In the accent colour, its letters made bolder by their outline. */
    public float heading(String text, float size, float x, float y, float width)
            throws IOException {
        return lines(text, size, x, y, width, accent, true);
    }

    public void right(String text, float size, float x, float y) throws IOException {
        var drawable = drawable(text);
        show(drawable, size, x - width(drawable, size), y, INK, false);
    }

    /** A warning in a dashed frame whose upper edge is at y. */
    public float boxed(String text, float size, float x, float y, float width) throws IOException {
        var inner = 10f;
        var lines = wrapped(drawable(text), size, width - 2 * inner).size();
        var height = lines * size * LEADING + 2 * inner - 4;
        fill(PALE);
        out.addRect(x, y - height, width, height);
        out.fill();
        out.setStrokingColor(WARNING[0], WARNING[1], WARNING[2]);
        out.setLineDashPattern(new float[] {4, 3}, 0);
        out.addRect(x, y - height, width, height);
        out.stroke();
        out.setLineDashPattern(new float[0], 0);
        lines(text, size, x + inner, y - inner - size + 2, width - 2 * inner, WARNING, false);
        return y - height;
    }

    /** Once from corner to corner, pale. */
    public void across(String text) throws IOException {
        var drawable = drawable(text);
        var size = 620 / width(drawable, 1);
        var page = PDRectangle.A4;
        var angle = Math.atan2(page.getHeight(), page.getWidth());
        out.beginText();
        fill(PALE);
        out.setFont(font, size);
        out.setTextMatrix(
                Matrix.getRotateInstance(
                        angle,
                        page.getWidth() / 2 - (float) Math.cos(angle) * 310 + size * 0.25f,
                        page.getHeight() / 2 - (float) Math.sin(angle) * 310 - size * 0.25f));
        out.showText(drawable);
        out.endText();
    }

    /**
     * A QR code of the text, its lower left corner at x and y; 15 per cent of it may be damaged.
     */
    public void code(String text, float x, float y, float size) throws IOException {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var module = size / matrix.getWidth();
            out.setNonStrokingColor(0f, 0f, 0f);
            for (var row = 0; row < matrix.getHeight(); row++) {
                for (var column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row) == 1) {
                        out.addRect(
                                x + column * module, y + size - (row + 1) * module, module, module);
                    }
                }
            }
            out.fill();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code of " + text, e);
        }
    }

    private float lines(
            String text, float size, float x, float y, float width, float[] colour, boolean bold)
            throws IOException {
        var at = y;
        for (var line : wrapped(drawable(text), size, width)) {
            show(line, size, x, at, colour, bold);
            at -= size * LEADING;
        }
        return at;
    }

    private void show(String line, float size, float x, float y, float[] colour, boolean bold)
            throws IOException {
        out.beginText();
        fill(colour);
        out.setStrokingColor(colour[0], colour[1], colour[2]);
        out.setLineWidth(size * 0.026f);
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(line);
        out.endText();
    }

    private void fill(float[] colour) throws IOException {
        out.setNonStrokingColor(colour[0], colour[1], colour[2]);
    }

    /** The text in lines that fit the width, as they can be drawn. */
    List<String> wrapped(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) > width && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            while (width(longer, size) > width) {
                var fits = fitting(longer, size, width);
                lines.add(longer.substring(0, fits));
                longer = longer.substring(fits);
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    /** How many characters of a word that is too long for a line fit on one, at least 1. */
    private int fitting(String word, float size, float width) throws IOException {
        var fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1), size) <= width) {
            fits++;
        }
        return fits;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** With a box for each letter that the font has not, and blanks for what is no letter. */
    String drawable(String text) {
        var drawable = new StringBuilder();
        text.replaceAll("[\\s\\p{C}]+", " ")
                .codePoints()
                .forEach(
                        letter -> {
                            if (has(Character.toString(letter))) {
                                drawable.appendCodePoint(letter);
                            } else {
                                drawable.append('\u25a1');
                                incomplete = true;
                            }
                        });
        return drawable.toString();
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
