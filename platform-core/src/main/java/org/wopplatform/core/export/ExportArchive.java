package org.wopplatform.core.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.wopplatform.core.platforms.Platform;

/**
 * The ZIP being written: each table once as CSV for people and once as JSON for programs, row by
 * row.
 */
final class ExportArchive {
    private static final int FETCHED_AT_ONCE = 500;

    private final ZipOutputStream zip;
    private final Connection connection;
    private final String platform;

    ExportArchive(ZipOutputStream zip, Connection connection, String platform) {
        this.zip = zip;
        this.connection = connection;
        this.platform = platform;
    }

    void manifest(Platform of, Instant now) throws IOException {
        zip.putNextEntry(new ZipEntry("platform.json"));
        var json = Json.createGenerator(unclosed());
        json.writeStartObject()
                .write("format", "wop-platform-export/1")
                .write("exportedAt", now.toString())
                .write("id", of.id())
                .write("kind", of.kind().name())
                .write("parent", of.parent().orElse(""))
                .write("currency", of.currency().getCurrencyCode())
                .write("timeZone", of.timeZone().getId())
                .write("established", of.established().map(Object::toString).orElse(""))
                .write("privacyThreshold", of.privacyThreshold())
                .writeEnd()
                .flush();
        zip.closeEntry();
    }

    /** The people who hold roles here: name, address and language, no password. */
    void people() throws IOException, SQLException {
        write(
                "account",
                List.of("id", "email", "name", "language", "created_at"),
                "select id, email, name, language, created_at from account"
                        + " where id = any (array(select account_id from appointment where platform_id = ?))"
                        + " order by id");
    }

    void table(ExportPart.Table table) throws IOException, SQLException {
        write(
                table.name(),
                table.columns(),
                "select "
                        + String.join(", ", table.columns())
                        + " from "
                        + table.name()
                        + " where platform_id = ? order by 1");
    }

    private void write(String name, List<String> columns, String sql)
            throws IOException, SQLException {
        writeCsv(name, columns, sql);
        writeJson(name, columns, sql);
    }

    private void writeCsv(String name, List<String> columns, String sql)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("csv/" + name + ".csv"));
        var csv = new CSVPrinter(unclosed(), CSVFormat.RFC4180);
        csv.printRecord(columns);
        each(
                sql,
                row -> {
                    var cells = new ArrayList<String>();
                    for (var i = 1; i <= columns.size(); i++) {
                        cells.add(harmless(text(row, i)));
                    }
                    csv.printRecord(cells);
                });
        csv.flush();
        zip.closeEntry();
    }

    private void writeJson(String name, List<String> columns, String sql)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("json/" + name + ".json"));
        var json = Json.createGenerator(unclosed());
        json.writeStartArray();
        each(
                sql,
                row -> {
                    json.writeStartObject();
                    for (var i = 1; i <= columns.size(); i++) {
                        writeValue(json, columns.get(i - 1), value(row, i));
                    }
                    json.writeEnd();
                });
        json.writeEnd().flush();
        zip.closeEntry();
    }

    private static void writeValue(JsonGenerator json, String name, Object value) {
        if (value == null) {
            json.writeNull(name);
        } else if (value instanceof Boolean truth) {
            json.write(name, truth);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(name, ((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            json.write(name, number);
        } else {
            json.write(name, value.toString());
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException, IOException;
    }

    private void each(String sql, Row reader) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setString(1, platform);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var value = value(row, column);
        return value == null ? null : value.toString();
    }

    /**
     * Truth values and numbers as such, bytes as Base64, everything else as PostgreSQL writes it.
     */
    private static Object value(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        var plain = value == null || value instanceof Boolean || value instanceof Number;
        return plain ? value : row.getString(column);
    }

    /**
     * A spreadsheet would run a cell that starts like a formula; a leading apostrophe makes it
     * text.
     */
    private static String harmless(String cell) {
        return cell != null && cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    /** A writer that leaves the ZIP open when it is done. */
    private Writer unclosed() {
        return new OutputStreamWriter(zip, StandardCharsets.UTF_8) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
