package org.wopplatform.core.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.wopplatform.core.particulars.Particulars;

/** The rows of imports. */
@ApplicationScoped
class ImportRows {
    private static final String COLUMNS =
            """
            select row_number, verdict, cells, cast(said as text), cast(former as text), cast(faults as text), operator_id
            from import_row where import_id = ?""";
    private static final int FETCHED = 500;

    @PersistenceContext EntityManager em;

    void forget(UUID of) {
        em.createNativeQuery("delete from import_row where import_id = ?1")
                .setParameter(1, of)
                .executeUpdate();
    }

    /** Holds the rows against the registry and keeps them with their verdicts. */
    Map<Verdict, Integer> check(UUID of, List<ReadRow> rows) {
        try {
            var connection = em.unwrap(Connection.class);
            try (var statement =
                    connection.prepareStatement("select check_import_rows(?, ?, ?, ?, ?, ?)")) {
                statement.setObject(1, of);
                statement.setArray(2, array(connection, "integer", rows, ReadRow::number));
                statement.setArray(
                        3, array(connection, "text", rows, row -> Texts.write(clean(row.cells()))));
                statement.setArray(4, array(connection, "text", rows, row -> said(row.said())));
                statement.setArray(5, array(connection, "text", rows, row -> row.verdict().name()));
                statement.setArray(
                        6,
                        array(
                                connection,
                                "text",
                                rows,
                                row -> row.faults().isEmpty() ? null : Fault.write(row.faults())));
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows of import " + of + " could not be checked", e);
        }
        return counts(of, rows.get(0).number(), rows.get(rows.size() - 1).number());
    }

    /** Does the next rows; returns how many. */
    int commit(UUID of, int most, UUID by, Instant now) {
        try {
            var connection = em.unwrap(Connection.class);
            try (var statement =
                    connection.prepareStatement("select commit_import_rows(?, ?, ?, ?)")) {
                statement.setObject(1, of);
                statement.setInt(2, most);
                statement.setObject(3, by);
                statement.setTimestamp(4, Timestamp.from(now));
                try (var result = statement.executeQuery()) {
                    result.next();
                    return result.getInt(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows of import " + of + " could not be done", e);
        }
    }

    Map<Verdict, Integer> counts(UUID of) {
        return counts(of, 0, Integer.MAX_VALUE);
    }

    private Map<Verdict, Integer> counts(UUID of, int first, int last) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                em.createNativeQuery(
                                """
                                select verdict, count(*) from import_row
                                where import_id = ?1 and row_number between ?2 and ?3 group by verdict""")
                        .setParameter(1, of)
                        .setParameter(2, first)
                        .setParameter(3, last)
                        .getResultList();
        found.forEach(
                row -> counts.put(Verdict.valueOf((String) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }

    /** Rows in the order of the file, from a row number on. */
    List<ImportRow> page(OperatorImport of, Optional<Verdict> verdict, int after, int most) {
        var rows = new java.util.ArrayList<ImportRow>();
        select(
                of,
                verdict.map(v -> " and verdict = '" + v.name() + "'").orElse("")
                        + " and row_number > "
                        + after
                        + " order by row_number limit "
                        + most,
                rows::add);
        return rows;
    }

    void each(OperatorImport of, Optional<Verdict> verdict, Consumer<ImportRow> to) {
        select(
                of,
                verdict.map(v -> " and verdict = '" + v.name() + "'").orElse("")
                        + " order by row_number",
                to);
    }

    private void select(OperatorImport of, String narrowed, Consumer<ImportRow> to) {
        var columns = of.columns();
        try {
            var connection = em.unwrap(Connection.class);
            try (var statement = connection.prepareStatement(COLUMNS + narrowed)) {
                statement.setFetchSize(FETCHED);
                statement.setObject(1, of.id());
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        to.accept(
                                new ImportRow(
                                        result.getInt(1),
                                        Verdict.valueOf(result.getString(2)),
                                        Texts.read(result.getString(3)),
                                        particulars(result.getString(4)),
                                        Optional.ofNullable(result.getString(5))
                                                .map(ImportRows::particulars),
                                        Optional.ofNullable(result.getString(6))
                                                .map(json -> Fault.read(json, columns))
                                                .orElse(List.of()),
                                        Optional.ofNullable((UUID) result.getObject(7))));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows of import " + of.id() + " cannot be read", e);
        }
    }

    static Particulars particulars(String json) {
        var said = new HashMap<String, String>();
        try (var reader = Texts.READERS.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((key, value) -> said.put(key, ((JsonString) value).getString()));
        }
        return Particulars.ofKeys(said);
    }

    private static String said(Particulars said) {
        var object = Texts.BUILDERS.createObjectBuilder();
        said.byKey().forEach(object::add);
        return object.build().toString();
    }

    private static List<String> clean(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("\u0000", "")).toList();
    }

    private static java.sql.Array array(
            Connection connection,
            String type,
            List<ReadRow> rows,
            java.util.function.Function<ReadRow, Object> of)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(of).toArray());
    }
}
