package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.audit.AuditLog;
import org.wopplatform.core.export.PlatformExport;
import org.wopplatform.core.mail.Outbox;
import org.wopplatform.core.observatory.OwnFigures;
import org.wopplatform.core.operators.Registry;
import org.wopplatform.core.people.People;
import org.wopplatform.core.review.Reviewing;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;

/** The front of a platform's administration, its log, its messages and its export. */
@Path("{platform}/administration")
@RequestScoped
public class DeskPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Site site;
    @Inject People people;
    @Inject AuditLog log;
    @Inject Outbox outbox;
    @Inject OwnFigures figures;
    @Inject Registry registry;
    @Inject Reviewing reviewing;
    @Inject PlatformExport export;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    @GET
    public Page desk() {
        var desk = door.open("desk");
        return together.read(
                () ->
                        Page.of(
                                "administration/desk",
                                new DeskView(
                                        frames.frame(),
                                        desk,
                                        site.every().size(),
                                        site.contacts().size(),
                                        caller.may(Permission.READ_PEOPLE, current.get().id())
                                                ? people.all().size()
                                                : 0,
                                        desk.has("operators") ? registered() : 0,
                                        desk.has("review") ? reviewing.waiting() : 0,
                                        caller.may(Permission.READ_OWN_TOTALS, current.get().id())
                                                ? Optional.of(figures.counts(Map.of()))
                                                : Optional.empty())));
    }

    private long registered() {
        return registry.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    @GET
    @Path("audit-log")
    public Page auditLog(@QueryParam("before") String before) {
        var desk = door.open("audit-log");
        var from =
                Optional.ofNullable(before)
                        .filter(b -> b.matches("[0-9]{1,18}"))
                        .map(Long::valueOf);
        return together.read(
                () -> {
                    var entries = log.page(from);
                    var older =
                            entries.size() < AuditLog.PAGE
                                    ? Optional.<Long>empty()
                                    : Optional.of(entries.get(entries.size() - 1).id());
                    return Page.of(
                            "administration/audit-log",
                            new AuditView(frames.frame(), desk, entries, older));
                });
    }

    @GET
    @Path("messages")
    public Page messages() {
        var desk = door.open("messages");
        return together.read(
                () ->
                        Page.of(
                                "administration/messages",
                                new MessagesView(frames.frame(), desk, outbox.newest())));
    }

    @GET
    @Path("export")
    public Page export() {
        var desk = door.open("export");
        return Page.of("administration/export", new ExportView(frames.frame(), desk));
    }

    @GET
    @Path("export/archive")
    @Produces("application/zip")
    public Response archive() {
        export.check();
        var name =
                "%s-%s.zip"
                        .formatted(
                                current.get().id(),
                                LocalDate.now(clock.withZone(current.get().timeZone())));
        StreamingOutput zip = export::write;
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
