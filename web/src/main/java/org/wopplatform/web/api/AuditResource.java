package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.audit.AuditLog;
import org.wopplatform.web.problems.Invalid;

/** A platform's audit log, newest first, 50 entries at a time. */
@Path("platforms/{platform}/audit-log")
@RequestScoped
@Produces("application/json")
public class AuditResource {
    @Inject AuditLog log;

    public record EntryView(
            long id,
            String at,
            String who,
            String act,
            String subject,
            String subjectId,
            String changes,
            String request) {
        static EntryView of(AuditLog.Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.at().toString(),
                    entry.who().orElse(null),
                    entry.act(),
                    entry.subject(),
                    entry.subjectId(),
                    entry.changes(),
                    entry.request());
        }
    }

    @GET
    public List<EntryView> list(@QueryParam("before") String before) {
        if (before != null && !before.matches("[0-9]{1,18}")) {
            throw new Invalid(Map.of("before", "field.page"));
        }
        return log.page(Optional.ofNullable(before).map(Long::valueOf)).stream()
                .map(EntryView::of)
                .toList();
    }
}
