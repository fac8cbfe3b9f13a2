package org.wopplatform.web.proposals;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.wopplatform.core.proposals.Calibration;
import org.wopplatform.web.words.Words;

/** A calibration as CSV in UTF-8: its bands, then its criteria (PS3). */
public final class CalibrationFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CalibrationFile() {}

    public static Response of(Calibration calibration, Words words) {
        return Response.ok(BYTE_ORDER_MARK + text(calibration, words))
                .type("text/csv; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"calibration-%d.csv\"".formatted(calibration.year()))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String text(Calibration calibration, Words t) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(
                    t.say("calibration.score"),
                    t.say("calibration.cases"),
                    t.say("calibration.declined"),
                    t.say("calibration.mutual"),
                    t.say("calibration.converted"),
                    t.say("calibration.agreed"),
                    t.say("calibration.closed"),
                    t.say("calibration.ended"),
                    t.say("calibration.evaluated"),
                    t.say("calibration.mean"));
            for (var band : calibration.bands()) {
                csv.printRecord(
                        band.from() + "-" + band.to(),
                        band.cases(),
                        band.declined(),
                        band.mutual(),
                        band.converted(),
                        band.agreed(),
                        band.closed(),
                        band.ended(),
                        band.evaluated(),
                        decimal(band.mean()));
            }
            csv.println();
            csv.printRecord(
                    t.say("calibration.criterion"),
                    t.say("calibration.well.cases"),
                    t.say("calibration.well"),
                    t.say("calibration.badly.cases"),
                    t.say("calibration.badly"),
                    t.say("calibration.difference"));
            for (var each : calibration.separations()) {
                csv.printRecord(
                        t.say("match.criterion." + each.criterion().key()),
                        each.well(),
                        decimal(each.meanWell()),
                        each.badly(),
                        decimal(each.meanBadly()),
                        decimal(each.difference()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String decimal(OptionalDouble value) {
        return value.isEmpty()
                ? ""
                : BigDecimal.valueOf(value.getAsDouble())
                        .setScale(3, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
