package org.wopplatform.web.pages.administration;

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
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.documents.Document;
import org.wopplatform.core.documents.Filing;
import org.wopplatform.core.documents.Upload;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.files.Download;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.SentFile;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** What an operator has shown: the staff reads, adds and removes. */
@Path("{platform}/administration/operators/{operator}/documents")
@RequestScoped
public class DocumentsPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Filing filing;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@PathParam("operator") UUID operator, @QueryParam("done") String done) {
        return Page.of("administration/operator-documents", view(Form.done(done), operator));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object add(@PathParam("operator") UUID operator, List<EntityPart> parts)
            throws IOException {
        filing.check();
        var sent = new SentFile(parts);
        var typed = new Typed(sent.texts(), reader.words());
        var kind = typed.choice("kind", Document.Kind.class);
        var added =
                typed.done(
                        "file",
                        () ->
                                filing.add(
                                        operator,
                                        kind.orElseThrow(),
                                        Upload.of(sent.name(), sent.bytes())));
        return added
                ? Forward.to(at(operator), "document-added")
                : Page.faulty("administration/operator-documents", view(typed.form(), operator));
    }

    @GET
    @Path("{document}")
    public Response open(@PathParam("operator") UUID operator, @PathParam("document") UUID id) {
        var document = filing.open(operator, id);
        return Download.of(document.bytes(), document.name(), document.type());
    }

    @POST
    @Path("{document}/remove")
    public Object remove(@PathParam("operator") UUID operator, @PathParam("document") UUID id) {
        filing.remove(operator, id);
        return Forward.to(at(operator), "document-removed");
    }

    private String at(UUID operator) {
        return frames.frame().to("administration/operators/" + operator + "/documents");
    }

    private DocumentsView view(Form form, UUID operator) {
        var desk = door.open("operators");
        return together.read(
                () ->
                        new DocumentsView(
                                frames.frame(),
                                desk,
                                form,
                                filing.whose(operator),
                                filing.of(operator),
                                caller.may(Permission.REGISTER_OPERATORS, current.get().id())));
    }
}
