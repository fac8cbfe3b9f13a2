package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wopplatform.core.attachments.Attachments;
import org.wopplatform.core.attachments.Subject;
import org.wopplatform.core.documents.Upload;
import org.wopplatform.web.files.Download;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.SentFile;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The files of a partnership's record, wherever in it they belong. */
@Path("{platform}/administration/partnerships/{partnership}/files")
@RequestScoped
public class FilesPages {
    private static final String TEMPLATE = "partnerships/files";

    /** A page of the same record, and nothing else. */
    private static final Pattern WITHIN = Pattern.compile("[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){0,3}");

    @Inject Together together;
    @Inject Heads heads;
    @Inject Writers writers;
    @Inject Attachments attachments;
    @Inject Reader reader;

    @GET
    public Page list(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Form.done(done)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object add(@PathParam("partnership") UUID id, List<EntityPart> parts)
            throws IOException {
        attachments.check(id);
        var sent = new SentFile(parts);
        var typed = new Typed(sent.texts(), reader.words());
        var subject = typed.choice("subject", Subject.class);
        var subjectId = Choices.id(typed, "subject_id");
        if (subjectId.isEmpty()) {
            typed.fault("subject", reader.words().say("field.choice"));
        }
        return typed.done(
                        "file",
                        () ->
                                attachments.add(
                                        id,
                                        subject.orElseThrow(),
                                        subjectId.orElseThrow(),
                                        Upload.of(sent.name(), sent.bytes())))
                ? Forward.to(back(id, typed), "file-added")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    @GET
    @Path("{file}")
    public Response open(@PathParam("partnership") UUID id, @PathParam("file") UUID file) {
        var found = attachments.open(id, file);
        return Download.of(found.bytes(), found.name(), found.type());
    }

    @POST
    @Path("{file}/remove")
    public Object remove(
            @PathParam("partnership") UUID id,
            @PathParam("file") UUID file,
            MultivaluedMap<String, String> sent) {
        attachments.remove(id, file);
        return Forward.to(back(id, new Typed(sent, reader.words())), "file-removed");
    }

    private String back(UUID id, Typed typed) {
        var back = typed.value("back");
        return heads.of(id, "overview").to(WITHIN.matcher(back).matches() ? back : "files");
    }

    private FilesView view(UUID id, Form form) {
        return together.read(
                () ->
                        new FilesView(
                                heads.of(id, "overview"),
                                form,
                                attachments.of(id),
                                writers.mayWrite(id)));
    }
}
