package org.wopplatform.core.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.sheets.FileRefused;
import org.wopplatform.core.sheets.SheetRow;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;
import org.wopplatform.core.tenancy.Walls;

/** The next step of the current platform's imports: some rows, in one transaction (IM5). */
@UseCase
public class ImportStep {
    private static final int CHECKED_AT_ONCE = 1_000;
    private static final int FIRST_ROWS = 100;
    private static final int COMMITTED_AT_ONCE = 1_000;
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Walls walls;
    @Inject OpenFiles files;
    @Inject FilePieces pieces;
    @Inject ImportRows rows;
    @Inject Admitting admitting;
    @Inject Clock clock;

    /** Takes the step of the import that waited longest; says which, if any. */
    @OpenToAll
    public Optional<UUID> take() {
        var next = next();
        next.ifPresent(
                id -> {
                    var of = em.find(OperatorImport.class, id);
                    walls.actFor(of.committedBy().orElse(of.uploadedBy()));
                    if (of.state() == OperatorImport.State.CHECKING) {
                        check(of);
                    } else {
                        commit(of);
                    }
                });
        return next;
    }

    /** Gives up the import whose step does not succeed. */
    @OpenToAll
    public void giveUp() {
        next().map(id -> em.find(OperatorImport.class, id))
                .ifPresent(
                        of -> {
                            of.fail(FileRefused.content("import.broke-off"), clock.instant());
                            pieces.drop(of.id());
                            files.close(of.id());
                        });
    }

    /** Forgets the rows of files whose imports ended long ago; what they did stays. */
    @OpenToAll
    public void tidy() {
        em.createNativeQuery(
                        """
                        delete from import_row where import_id in
                            (select id from operator_import where finished_at < ?1)""")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    private Optional<UUID> next() {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                em.createNativeQuery(
                                """
                                select id from operator_import where state in ('CHECKING', 'COMMITTING')
                                order by stepped_at nulls first, uploaded_at limit 1 for update skip locked""")
                        .getResultList();
        return found.stream().findFirst();
    }

    private void check(OperatorImport of) {
        try {
            var file = files.at(of, pieces);
            var reading = reading(of);
            var read = new ArrayList<ReadRow>();
            var last = of.lastRow();
            var most = of.rowsRead() == 0 ? FIRST_ROWS : CHECKED_AT_ONCE;
            Optional<SheetRow> row = Optional.empty();
            for (var n = 0; n < most; n++) {
                row = file.next();
                if (row.isEmpty()) {
                    break;
                }
                last = row.get().number();
                reading.read(row.get()).ifPresent(read::add);
            }
            var verdicts = read.isEmpty() ? Map.<Verdict, Integer>of() : rows.check(of.id(), read);
            of.read(read.size(), last, verdicts, clock.instant());
            if (row.isEmpty()) {
                files.close(of.id());
                of.checked(clock.instant());
                if (of.commitsItself()) {
                    of.commit(of.uploadedBy(), Optional.empty());
                }
            } else {
                files.stands(of.id(), last);
            }
        } catch (FileRefused refused) {
            files.close(of.id());
            of.fail(refused, clock.instant());
            pieces.drop(of.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commit(OperatorImport of) {
        var done =
                rows.commit(
                        of.id(),
                        COMMITTED_AT_ONCE,
                        of.committedBy().orElseThrow(),
                        clock.instant());
        of.did(done, clock.instant());
        if (done == 0) {
            of.committed(rows.counts(of.id()), clock.instant());
            pieces.drop(of.id());
        }
    }

    private RowReading reading(OperatorImport of) {
        var platform = current.get();
        var countries = platform.territory();
        var own =
                countries.size() == 1
                        ? Optional.of(countries.iterator().next())
                        : Optional.<String>empty();
        var known = new HashMap<String, Optional<String>>();
        return new RowReading(
                platform.id(),
                of.headings(),
                of.columns().byField(),
                new Reading(
                        own, of.dateOrder(), LocalDate.now(clock.withZone(platform.timeZone()))),
                country -> known.computeIfAbsent(country, c -> admitting.of(c).map(Platform::id)));
    }

    /**
     * Readers that stand where the last step left them; where they do not, they are opened anew.
     */
    @ApplicationScoped
    static class OpenFiles {
        private final Map<UUID, OpenFile> open = new HashMap<>();

        synchronized OpenFile at(OperatorImport of, FilePieces pieces) throws IOException {
            var known = open.remove(of.id());
            if (known != null && known.row() == of.lastRow()) {
                open.put(of.id(), known);
                return known;
            }
            if (known != null) {
                known.close();
            }
            var opened = OpenFile.of(pieces.fetch(of.id()), of.sheet(), of.lastRow());
            open.put(of.id(), opened);
            return opened;
        }

        /** Where the reader stands once the step is done: a step that fails leaves it elsewhere. */
        synchronized void stands(UUID id, int row) {
            Optional.ofNullable(open.get(id)).ifPresent(file -> file.stands(row));
        }

        synchronized void close(UUID id) {
            Optional.ofNullable(open.remove(id)).ifPresent(OpenFile::close);
        }
    }
}
