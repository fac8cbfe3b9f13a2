package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.attachments.Attached;
import org.wopplatform.core.attachments.Attachments;
import org.wopplatform.core.attachments.Subject;
import org.wopplatform.core.documents.Upload;
import org.wopplatform.web.files.Download;
import org.wopplatform.web.pages.SentFile;
import org.wopplatform.web.problems.Invalid;

/** The files of a partnership's record. */
@Path("platforms/{platform}/partnerships/{partnership}/files")
@RequestScoped
@Produces("application/json")
public class FilesResource {
    @Inject Attachments attachments;

    @JsonbPropertyOrder({
        "id",
        "subject",
        "subjectId",
        "side",
        "name",
        "mediaType",
        "size",
        "digest",
        "addedAt"
    })
    public record FileView(
            UUID id,
            String subject,
            UUID subjectId,
            String side,
            String name,
            String mediaType,
            int size,
            String digest,
            Instant addedAt) {
        static FileView of(Attached a) {
            return new FileView(
                    a.id(),
                    a.subject().name(),
                    a.subjectId(),
                    a.side(),
                    a.name(),
                    a.type().mediaType(),
                    a.size(),
                    a.digest(),
                    a.addedAt());
        }
    }

    @GET
    public List<FileView> list(@PathParam("partnership") UUID partnership) {
        return attachments.of(partnership).stream().map(FileView::of).toList();
    }

    /** Parts: {@code subject}, {@code subjectId}, {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("partnership") UUID partnership, List<EntityPart> parts)
            throws IOException {
        attachments.check(partnership);
        var sent = new SentFile(parts);
        var subject = Optional.ofNullable(sent.texts().getFirst("subject")).flatMap(Subject::of);
        var id = uuid(sent.texts().getFirst("subjectId"));
        var faults = new TreeMap<String, String>();
        if (subject.isEmpty()) {
            faults.put("subject", "field.choice");
        }
        if (id.isEmpty()) {
            faults.put("subjectId", "field.required");
        }
        if (!sent.isThere()) {
            faults.put("file", "field.required");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var added =
                attachments.add(
                        partnership,
                        subject.orElseThrow(),
                        id.orElseThrow(),
                        Upload.of(sent.name(), sent.bytes()));
        return Response.status(201).entity(Json.of(FileView.of(added))).build();
    }

    @GET
    @Path("{file}")
    @Produces({"application/pdf", "image/png", "image/jpeg", "application/json"})
    public Response open(@PathParam("partnership") UUID partnership, @PathParam("file") UUID file) {
        var found = attachments.open(partnership, file);
        return Download.of(found.bytes(), found.name(), found.type());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
