package org.wopplatform.web.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.wopplatform.core.site.Accent;

/**
 * As many pages of A4 as a text needs, drawn from top to bottom (PP2). Lengths in points of 1/72
 * inch.
 */
public final class Booklet implements AutoCloseable {
    private static final float EDGE = 60;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * EDGE;
    private static final float TOP = PDRectangle.A4.getHeight() - 64;
    private static final float BOTTOM = 76;
    private static final float LEADING = 1.36f;
    private static final float SIZE = 10.5f;
    private static final float SMALL = 9;
    private static final float LEFT = 0.6f;

    private final PDDocument document;
    private final PDFont font;
    private final Accent accent;
    private final Optional<String> across;
    private final String foot;
    private final BiFunction<Integer, Integer, String> pageOf;
    private final List<Sheet> sheets = new ArrayList<>();
    private Sheet sheet;
    private float y;

    /**
     * @param across what stands pale across every page
     * @param foot what stands at the foot of every page, beside its number
     * @param pageOf says which page it is of how many
     */
    public Booklet(
            PDDocument document,
            Accent accent,
            Optional<String> across,
            String foot,
            BiFunction<Integer, Integer, String> pageOf)
            throws IOException {
        this.document = document;
        this.font = Sheet.font(document);
        this.accent = accent;
        this.across = across;
        this.foot = foot;
        this.pageOf = pageOf;
        turn();
    }

    public void title(String text) throws IOException {
        need(60);
        y = sheet.heading(text, 22, EDGE, y - 12, WIDTH) - 2;
    }

    /** Never alone at the foot of a page. */
    public void heading(String text) throws IOException {
        need(62);
        y = sheet.heading(text, 12.5f, EDGE, y - 12, WIDTH) - 1;
    }

    /** Paragraph by paragraph, as it was typed. */
    public void text(String text) throws IOException {
        lines(text, SIZE, false);
    }

    public void muted(String text) throws IOException {
        lines(text, SMALL, true);
    }

    /**
     * A line of a table: what it is of on the left, as long as need be, and a number on the right.
     */
    public void row(String left, String right) throws IOException {
        var lines = sheet.wrapped(sheet.drawable(left), SIZE, WIDTH * LEFT);
        need(lines.size() * SIZE * LEADING);
        sheet.right(right, SIZE, EDGE + WIDTH, y);
        for (var line : lines) {
            y = sheet.text(line, SIZE, EDGE, y, WIDTH);
        }
        sheet.line(EDGE, y + SIZE - 1.5f, WIDTH);
        y -= 3;
    }

    public void boxed(String text) throws IOException {
        need(60);
        y = sheet.boxed(text, 10, EDGE, y + 4, WIDTH) - 16;
    }

    public void rule() throws IOException {
        need(24);
        sheet.line(EDGE, y + 4, WIDTH);
        y -= 10;
    }

    public void gap(float height) {
        y -= height;
    }

    /** Starts a new page unless so much is free on this one. */
    public void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    public boolean incomplete() {
        return sheets.stream().anyMatch(Sheet::incomplete);
    }

    private void lines(String text, float size, boolean muted) throws IOException {
        for (var paragraph : text.strip().split("\\R")) {
            for (var line : sheet.wrapped(sheet.drawable(paragraph), size, WIDTH)) {
                need(size * LEADING);
                y =
                        muted
                                ? sheet.muted(line, size, EDGE, y, WIDTH)
                                : sheet.text(line, size, EDGE, y, WIDTH);
            }
            y -= 3;
        }
    }

    private void turn() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        sheet = new Sheet(document, page, font, accent);
        sheets.add(sheet);
        if (across.isPresent()) {
            sheet.across(across.get());
        }
        sheet.band(0, PDRectangle.A4.getHeight() - 10, PDRectangle.A4.getWidth(), 10);
        y = TOP;
    }

    /** The feet come last, when it is known how many pages there are. */
    @Override
    public void close() throws IOException {
        for (var i = 0; i < sheets.size(); i++) {
            var each = sheets.get(i);
            each.line(EDGE, 52, WIDTH);
            each.muted(foot, 8.5f, EDGE, 38, WIDTH - 90);
            each.right(pageOf.apply(i + 1, sheets.size()), 8.5f, EDGE + WIDTH, 38);
            each.close();
        }
    }
}
