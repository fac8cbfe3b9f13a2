package org.wopplatform.web.certificates;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.recognition.Certificate;
import org.wopplatform.core.site.Accent;
import org.wopplatform.web.paper.Paper;
import org.wopplatform.web.paper.Sheet;
import org.wopplatform.web.words.Words;

/**
 * A certificate as one page of A4, in points of 1/72 inch (CS1 to CS3).
 *
 * @param address the full address of the page that says whether it holds
 */
public record CertificateSheet(
        Certificate certificate, Platform platform, Accent accent, String address, Words words) {
    private static final float EDGE = 60;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * EDGE;
    private static final float TOP = PDRectangle.A4.getHeight();
    private static final float CODE_SIZE = 104;
    private static final float FOOT = 56;

    public byte[] pdf() {
        var title = words.say("certificate.title") + " " + certificate.number();
        return new Paper(title, certificate.host(), words.language())
                .pdf(
                        document -> {
                            var page = new PDPage(PDRectangle.A4);
                            document.addPage(page);
                            try (var sheet =
                                    new Sheet(document, page, Sheet.font(document), accent)) {
                                draw(sheet);
                            }
                        });
    }

    private void draw(Sheet sheet) throws IOException {
        if (certificate.demonstration()) {
            sheet.across(words.say("certificate.sheet.invented"));
        }
        sheet.band(0, TOP - 14, PDRectangle.A4.getWidth(), 14);
        var name = platform.name(language());
        var y = sheet.heading(name.name(), 17, EDGE, TOP - 62, WIDTH);
        y = sheet.muted(name.fullName(), 10, EDGE, y - 1, WIDTH);
        if (certificate.demonstration()) {
            y = sheet.boxed(words.say("certificate.invented"), 10, EDGE, y - 14, WIDTH);
        }
        y = sheet.heading(words.say("certificate.title"), 29, EDGE, y - 42, WIDTH);
        y =
                sheet.text(
                        words.say(
                                "certificate.sheet.certifies",
                                "host",
                                certificate.host(),
                                "platform",
                                name.name()),
                        12,
                        EDGE,
                        y - 10,
                        WIDTH);
        y = sheet.heading(certificate.operatorName(), 21, EDGE, y - 18, WIDTH);
        y = sheet.text(place(), 12, EDGE, y - 2, WIDTH);
        y = sheet.text(words.say("certificate.sheet.reached"), 12, EDGE, y - 14, WIDTH);
        y -= 10;
        for (var named : certificate.steps()) {
            y = step(sheet, named, y);
        }
        verification(sheet);
    }

    private float step(Sheet sheet, Certificate.Named named, float y) throws IOException {
        sheet.line(EDGE, y, WIDTH);
        var date =
                named.reachedOn()
                        .map(words::date)
                        .orElseGet(() -> words.say("recognition.date-unknown"));
        sheet.right(date, 11, EDGE + WIDTH, y - 17);
        var below = sheet.heading(words.say("step." + named.step()), 12.5f, EDGE, y - 17, 240);
        return sheet.muted(words.say("step." + named.step() + ".means"), 9, EDGE, below + 1, WIDTH)
                + 3;
    }

    private void verification(Sheet sheet) throws IOException {
        var bottom = FOOT + 34;
        sheet.code(address, EDGE, bottom, CODE_SIZE);
        var left = EDGE + CODE_SIZE + 22;
        var width = WIDTH - CODE_SIZE - 22;
        var y = bottom + CODE_SIZE - 9;
        y =
                sheet.heading(
                        words.say("certificate.sheet.number", "number", certificate.number()),
                        13,
                        left,
                        y,
                        width);
        y =
                sheet.text(
                        words.say(
                                "certificate.sheet.issued",
                                "date",
                                words.date(certificate.issuedOn())),
                        11,
                        left,
                        y,
                        width);
        y = sheet.muted(words.say("certificate.sheet.verify"), 9.5f, left, y - 6, width);
        y = sheet.text(address, 9.5f, left, y, width);
        sheet.muted(
                words.say("certificate.sheet.code", "code", certificate.code().grouped()),
                9.5f,
                left,
                y,
                width);
        sheet.line(EDGE, FOOT + 20, WIDTH);
        var foot = sheet.muted(words.say("certificate.no-licence"), 8.5f, EDGE, FOOT + 8, WIDTH);
        if (sheet.incomplete()) {
            sheet.muted(words.say("certificate.sheet.letters"), 8.5f, EDGE, foot, WIDTH);
        }
    }

    private String place() {
        return certificate.place().stream()
                .map(place -> place + ", ")
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(),
                                place -> place + words.country(certificate.country())));
    }

    private Language language() {
        return words.language();
    }
}
