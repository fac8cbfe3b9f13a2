package org.wopplatform.core.export;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.zip.ZipOutputStream;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Writes everything a platform owns into one ZIP of CSV and JSON (X1 to X3). */
@UseCase
public class PlatformExport {
    @PersistenceContext EntityManager em;
    @Inject @Any Instance<ExportPart> parts;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** Asks the gate before the first byte leaves, while an answer can still be a refusal. */
    @Requires(value = Permission.EXPORT_PLATFORM, reads = true)
    public void check() {
        current.get();
    }

    @Requires(value = Permission.EXPORT_PLATFORM, reads = true)
    public void write(OutputStream out) {
        var platform = current.get();
        try (var zip = new ZipOutputStream(out)) {
            var archive = new ExportArchive(zip, em.unwrap(Connection.class), platform.id());
            archive.manifest(platform, clock.instant());
            archive.people();
            for (var part : parts) {
                for (var table : part.tables()) {
                    archive.table(table);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the export of " + platform.id() + " broke off", e);
        }
    }
}
