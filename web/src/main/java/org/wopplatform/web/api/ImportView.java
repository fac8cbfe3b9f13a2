package org.wopplatform.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.imports.Fault;
import org.wopplatform.core.imports.ImportRow;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.imports.Verdict;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.web.words.FaultTexts;
import org.wopplatform.web.words.Words;

/**
 * An import as the API tells it: where it stands, how far it has come, what becomes of its rows.
 */
@JsonbPropertyOrder({
    "id",
    "address",
    "state",
    "mode",
    "file",
    "columns",
    "progress",
    "report",
    "failure",
    "uploadedAt",
    "checkedAt",
    "finishedAt"
})
public record ImportView(
        UUID id,
        String address,
        String state,
        String mode,
        File file,
        List<Column> columns,
        Progress progress,
        Report report,
        Failure failure,
        Instant uploadedAt,
        Instant checkedAt,
        Instant finishedAt) {

    @JsonbPropertyOrder({
        "name",
        "format",
        "size",
        "encoding",
        "separator",
        "headerRow",
        "dateOrder"
    })
    public record File(
            String name,
            String format,
            long size,
            String encoding,
            String separator,
            int headerRow,
            String dateOrder) {}

    @JsonbPropertyOrder({"heading", "field"})
    public record Column(String heading, String field) {}

    @JsonbPropertyOrder({"rows", "read", "toDo", "done"})
    public record Progress(int rows, int read, int toDo, int done) {}

    @JsonbPropertyOrder({
        "added",
        "changed",
        "unchanged",
        "refused",
        "waiting",
        "errors",
        "moreErrors"
    })
    public record Report(
            int added,
            int changed,
            int unchanged,
            int refused,
            int waiting,
            List<RowError> errors,
            boolean moreErrors) {}

    /**
     * Where a fault lies: row as a spreadsheet numbers it, column by its heading and its number.
     */
    @JsonbPropertyOrder({"row", "column", "columnNumber", "field", "code", "message", "value"})
    public record RowError(
            int row,
            String column,
            Integer columnNumber,
            String field,
            String code,
            String message,
            String value) {
        static RowError of(OperatorImport file, ImportRow row, Fault fault, Words words) {
            var column = fault.column().filter(c -> c < file.headings().size());
            return new RowError(
                    row.number(),
                    column.map(c -> file.headings().get(c)).orElse(null),
                    fault.column().map(c -> c + 1).orElse(null),
                    fault.field().map(Field::key).orElse(null),
                    fault.code(),
                    FaultTexts.of(words, fault),
                    fault.column()
                            .filter(c -> c < row.cells().size())
                            .map(c -> row.cells().get(c))
                            .orElse(null));
        }
    }

    @JsonbPropertyOrder({"code", "message", "row"})
    public record Failure(String code, String message, Integer row) {}

    static ImportView of(
            OperatorImport of,
            String address,
            List<RowError> errors,
            boolean moreErrors,
            Words words) {
        return new ImportView(
                of.id(),
                address,
                of.state().name(),
                of.commitsItself() ? "commit" : "dry-run",
                new File(
                        of.fileName(),
                        of.format().name(),
                        of.size(),
                        of.encoding().orElse(null),
                        of.separator().orElse(null),
                        of.headerRow(),
                        of.dateOrder().name()),
                columns(of),
                new Progress(of.rowsInFile(), of.rowsRead(), of.rowsToDo(), of.rowsDone()),
                new Report(
                        of.count(Verdict.ADDED),
                        of.count(Verdict.CHANGED),
                        of.count(Verdict.UNCHANGED),
                        of.count(Verdict.REFUSED),
                        of.count(Verdict.WAITING),
                        errors,
                        moreErrors),
                of.failure()
                        .map(
                                code ->
                                        new Failure(
                                                code,
                                                failure(of, code, words),
                                                of.failureRow().orElse(null)))
                        .orElse(null),
                of.uploadedAt(),
                of.checkedAt().orElse(null),
                of.finishedAt().orElse(null));
    }

    private static String failure(OperatorImport of, String code, Words words) {
        return words.say(code, "row", of.failureRow().map(String::valueOf).orElse("?"));
    }

    private static List<Column> columns(OperatorImport of) {
        var columns = new java.util.ArrayList<Column>();
        for (var i = 0; i < of.headings().size(); i++) {
            columns.add(
                    new Column(
                            of.headings().get(i),
                            of.columns().fields().get(i).map(Field::key).orElse(null)));
        }
        return columns;
    }
}
