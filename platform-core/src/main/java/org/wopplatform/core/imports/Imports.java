package org.wopplatform.core.imports;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.sheets.FileRefused;
import org.wopplatform.core.sheets.Sheet;
import org.wopplatform.core.sheets.SheetReader;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Uploading a file of operators, looking at what it would do, and having it done. */
@UseCase
public class Imports {
    private static final int LISTED = 50;
    private static final int SAMPLE = 5;
    private static final int LONGEST_NAME = 200;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject FilePieces pieces;
    @Inject ImportStep.OpenFiles files;
    @Inject ImportRows rows;
    @Inject HeadingMemory memory;
    @Inject Event<ImportStarted> started;
    @Inject Clock clock;

    /** Asks the gate before a file is looked at. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check() {
        current.get();
    }

    /** Asks the gate before somebody looks. */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public void look() {
        current.get();
    }

    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public List<OperatorImport> newest() {
        return em.createQuery(
                        "select i from OperatorImport i order by i.uploadedAt desc",
                        OperatorImport.class)
                .setMaxResults(LISTED)
                .getResultList();
    }

    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public OperatorImport get(UUID id) {
        return Optional.ofNullable(em.find(OperatorImport.class, id))
                .orElseThrow(() -> new NotFound("import", id));
    }

    /**
     * Takes a file in and suggests what its columns say; nothing else happens.
     *
     * @throws FileRefused where the file cannot be taken
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public OperatorImport upload(String name, InputStream content) {
        try {
            var file = Files.createTempFile("import", ".upload");
            try {
                return upload(name, copied(content, file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OperatorImport upload(String name, Path file) throws IOException {
        var shown = name(name);
        var meanings = memory.meanings();
        var survey = Survey.of(file, shown, meanings);
        var uploaded =
                new OperatorImport(
                        current.get().id(),
                        shown,
                        Files.size(file),
                        survey,
                        Columns.suggested(survey, meanings),
                        caller.account().orElseThrow(),
                        clock.instant());
        em.persist(uploaded);
        em.flush();
        pieces.store(uploaded.platform(), uploaded.id(), file);
        return uploaded;
    }

    private static Path copied(InputStream content, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var left = Sheet.LARGEST;
            var buffer = new byte[65536];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw FileRefused.size("import.too-large", Sheet.LARGEST / 1024 / 1024);
                }
                out.write(buffer, 0, read);
            }
        }
        return file;
    }

    private static String name(String given) {
        var name = given.replaceAll("[\\\\/]+$", "").replaceFirst("^.*[\\\\/]", "");
        var clean = name.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > LONGEST_NAME
                ? clean.substring(clean.length() - LONGEST_NAME)
                : clean;
    }

    /** The first rows below the headings, as they stand in the file. */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public List<List<String>> sample(UUID id) {
        var of = get(id);
        if (of.state().ended()) {
            return List.of();
        }
        try {
            var file = pieces.fetch(id);
            try (var reader = SheetReader.open(file, of.sheet())) {
                var sample = new ArrayList<List<String>>();
                for (var row = reader.next();
                        row.isPresent() && sample.size() < SAMPLE;
                        row = reader.next()) {
                    if (row.get().number() > of.headerRow() && !row.get().blank()) {
                        sample.add(row.get().texts());
                    }
                }
                return sample;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins to show what the file would do, with columns as they are said to be, and remembers
     * that for the next file.
     *
     * @throws RuleRefused where no column holds the names, or the import has gone too far
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check(UUID id, Columns columns, DateOrder order, boolean commitsItself) {
        var of = locked(id);
        if (columns.fields().size() != of.headings().size()) {
            throw new IllegalArgumentException("one field for each column");
        }
        if (!columns.has(Field.LEGAL_NAME)) {
            throw new RuleRefused("import.no-name-column");
        }
        if (columns.fields().stream().flatMap(Optional::stream).distinct().count()
                != columns.fields().stream().flatMap(Optional::stream).count()) {
            throw new RuleRefused("import.column-twice");
        }
        memory.remember(of.platform(), of.headings(), columns);
        rows.forget(id);
        of.check(columns, order, commitsItself && !asksForSecondPerson());
        started.fire(new ImportStarted(of.platform()));
    }

    /**
     * Takes a file in and begins to show what it would do, with columns as its headings say.
     *
     * @param said what single headings mean otherwise, by heading; the field's key, or nothing for
     *     a column to leave out
     * @param commitsItself whether it is committed as soon as it is checked
     * @throws FileRefused where the file cannot be taken or names no operators; nothing stays then
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public OperatorImport uploadAndCheck(
            String name, InputStream content, Map<String, String> said, boolean commitsItself) {
        var of = upload(name, content);
        var fields = new ArrayList<Optional<Field>>();
        for (var i = 0; i < of.headings().size(); i++) {
            var heading = of.headings().get(i);
            fields.add(
                    said.containsKey(heading)
                            ? Field.of(said.get(heading))
                            : of.columns().fields().get(i));
        }
        if (!fields.contains(Optional.of(Field.LEGAL_NAME))) {
            throw FileRefused.content("import.no-name-column");
        }
        check(of.id(), new Columns(fields), of.dateOrder(), commitsItself);
        return of;
    }

    /**
     * Has the registry changed as the check showed.
     *
     * @param attestation the host association's word for the community operators among them that
     *     have no licence
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public void commit(UUID id, Optional<String> attestation) {
        var of = locked(id);
        var by = caller.account().orElseThrow();
        if (by.equals(of.uploadedBy()) && asksForSecondPerson()) {
            throw new RuleRefused("import.second-person");
        }
        if (!by.equals(of.uploadedBy())
                && !caller.may(Permission.REVIEW_OPERATORS, of.platform())) {
            throw new RuleRefused("import.reviewer-commits");
        }
        of.commit(by, attestation.filter(text -> !text.isBlank()));
        started.fire(new ImportStarted(of.platform()));
    }

    /** Stops it; rows that are in the registry already stay there. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void cancel(UUID id) {
        var of = locked(id);
        of.cancel(clock.instant());
        pieces.drop(id);
        files.close(id);
    }

    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public boolean asksForSecondPerson() {
        return rule().map(ImportRule::secondPerson).orElse(false);
    }

    @Requires(Permission.ADMINISTER_SITE)
    public void askForSecondPerson(boolean ask) {
        var rule = rule().orElseGet(() -> new ImportRule(current.get().id()));
        rule.ask(ask);
        em.persist(rule);
    }

    private Optional<ImportRule> rule() {
        return em.createQuery("select r from ImportRule r", ImportRule.class)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param after the number of the last row seen, 0 at first
     * @param most how many, 1 to 1000
     */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public List<ImportRow> rows(UUID id, Optional<Verdict> verdict, int after, int most) {
        return rows.page(get(id), verdict, after, Math.min(1000, most));
    }

    /** Every row in the order of the file, one at a time. */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public void each(UUID id, Optional<Verdict> verdict, BiConsumer<OperatorImport, ImportRow> to) {
        var of = get(id);
        rows.each(of, verdict, row -> to.accept(of, row));
    }

    private OperatorImport locked(UUID id) {
        return Optional.ofNullable(
                        em.find(OperatorImport.class, id, LockModeType.PESSIMISTIC_WRITE, Map.of()))
                .orElseThrow(() -> new NotFound("import", id));
    }
}
