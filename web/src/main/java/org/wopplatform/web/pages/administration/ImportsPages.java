package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.imports.Columns;
import org.wopplatform.core.imports.Imports;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.imports.Referral;
import org.wopplatform.core.imports.Referrals;
import org.wopplatform.core.imports.RegistryRows;
import org.wopplatform.core.imports.Verdict;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.people.People;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.sheets.FileRefused;
import org.wopplatform.core.sheets.SheetFormat;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.files.Download;
import org.wopplatform.web.files.OperatorSheets;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** Operators that come in files: uploading, saying what columns hold, looking, committing. */
@Path("{platform}/administration/imports")
@RequestScoped
public class ImportsPages {
    private static final String HERE = "administration/imports";
    private static final int ROWS = 50;
    private static final int FIRST_FAULTS = 20;
    private static final int LONGEST_WORD = 1_000;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Imports imports;
    @Inject Referrals referrals;
    @Inject RegistryRows registry;
    @Inject OperatorSheets sheets;
    @Inject People people;
    @Inject Admitting admitting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of("administration/imports", listed(Form.done(done)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object upload(List<EntityPart> parts) throws IOException {
        door.open("imports");
        imports.check();
        var typed = new Typed(new MultivaluedHashMap<>(), reader.words());
        var file =
                parts.stream()
                        .filter(part -> part.getName().equals("file"))
                        .filter(part -> !part.getFileName().orElse("").isBlank())
                        .findFirst();
        if (file.isEmpty()) {
            typed.fault("file", reader.words().say("field.required"));
        } else {
            try {
                var of = imports.upload(file.get().getFileName().get(), file.get().getContent());
                return Forward.to(address(of.id()));
            } catch (FileRefused refused) {
                typed.fault("file", reader.words().say(refused.code(), refused.facts()));
            }
        }
        return Page.faulty("administration/imports", listed(typed.form()));
    }

    @POST
    @Path("second-person")
    public Object askForSecondPerson(MultivaluedMap<String, String> sent) {
        imports.askForSecondPerson(sent.containsKey("ask"));
        return Forward.to(frames.frame().to(HERE), "second-person");
    }

    @GET
    @Path("template.{format}")
    @Produces({"text/csv", Download.WORKBOOK})
    public Response template(@PathParam("format") String format) {
        door.open("imports");
        var as = format(format);
        StreamingOutput content = out -> sheets.template(out, as);
        return Download.of(content, "operators-template-" + reader.language().code(), as);
    }

    @GET
    @Path("registry.{format}")
    @Produces({"text/csv", Download.WORKBOOK})
    public Response registry(@PathParam("format") String format) {
        door.open("imports");
        registry.check();
        var as = format(format);
        StreamingOutput content = out -> sheets.registry(out, as);
        return Download.of(content, current.get().id() + "-operators", as);
    }

    @GET
    @Path("{id}")
    public Response one(
            @PathParam("id") UUID id,
            @QueryParam("verdict") String verdict,
            @QueryParam("after") String after,
            @QueryParam("reload") String reload,
            @QueryParam("cancel") String cancel) {
        var desk = door.open("imports");
        var of = imports.get(id);
        if (of.state().running()) {
            return running(desk, of, !"no".equals(reload), cancel != null);
        }
        var page =
                of.state() == OperatorImport.State.UPLOADED
                        ? columnsPage(desk, of, Form.empty(), false)
                        : Page.of(
                                "administration/import-result",
                                result(desk, of, kind(verdict, of), number(after), Form.empty()));
        return Response.ok(page).build();
    }

    @GET
    @Path("{id}/columns")
    public Page columns(@PathParam("id") UUID id) {
        var desk = door.open("imports");
        var of = imports.get(id);
        if (of.state().ended()) {
            throw new NotFound("columns of import", id);
        }
        return columnsPage(desk, of, Form.empty(), false);
    }

    @POST
    @Path("{id}")
    public Object check(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var desk = door.open("imports");
        imports.check();
        var of = imports.get(id);
        var typed = new Typed(sent, reader.words());
        var fields = new ArrayList<Optional<Field>>();
        var taken = new HashSet<Field>();
        for (var i = 0; i < of.headings().size(); i++) {
            var name = ImportColumnsView.name(i);
            var said = typed.value(name);
            var field = Field.of(said);
            if (field.isEmpty() && !said.isEmpty()) {
                typed.fault(name, reader.words().say("field.choice"));
            } else if (field.isPresent() && !taken.add(field.get())) {
                typed.fault(name, reader.words().say("import.column-twice"));
            }
            fields.add(field);
        }
        var order = typed.choice("dates", DateOrder.class);
        return typed.done(
                        "",
                        () -> imports.check(id, new Columns(fields), order.orElseThrow(), false))
                ? Forward.to(address(id))
                : columnsPage(desk, of, typed.form(), true);
    }

    @POST
    @Path("{id}/commit")
    public Object commit(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        imports.check();
        var of = imports.get(id);
        var desk = door.open("imports");
        var typed = new Typed(sent, reader.words());
        var word = typed.optional("attestation", LONGEST_WORD);
        return typed.done("attestation", () -> imports.commit(id, Optional.of(word)))
                ? Forward.to(address(id))
                : Page.faulty(
                        "administration/import-result",
                        result(desk, of, kind(null, of), 0, typed.form()));
    }

    @POST
    @Path("{id}/cancel")
    public Object cancel(@PathParam("id") UUID id) {
        imports.cancel(id);
        return Forward.to(address(id));
    }

    /** The file in the format it came in, with what becomes of each row. */
    @GET
    @Path("{id}/report")
    @Produces({"text/csv", Download.WORKBOOK})
    public Response report(@PathParam("id") UUID id, @QueryParam("verdict") String verdict) {
        door.open("imports");
        var of = imports.get(id);
        var only = verdict(verdict);
        StreamingOutput content = out -> sheets.report(out, id, only);
        return Download.of(content, current.get().id() + "-import", of.format(), of.encoding());
    }

    private ImportListView listed(Form form) {
        var desk = door.open("imports");
        return together.read(
                () ->
                        new ImportListView(
                                frames.frame(),
                                desk,
                                form,
                                imports.newest(),
                                names(),
                                imports.asksForSecondPerson(),
                                caller.may(Permission.ADMINISTER_SITE, current.get().id())));
    }

    private Page columnsPage(Desk desk, OperatorImport of, Form form, boolean faulty) {
        var view =
                together.read(
                        () ->
                                new ImportColumnsView(
                                        frames.frame(), desk, form, of, imports.sample(of.id())));
        return faulty
                ? Page.faulty("administration/import-columns", view)
                : Page.of("administration/import-columns", view);
    }

    private Response running(Desk desk, OperatorImport of, boolean reloads, boolean asks) {
        var view =
                together.read(
                        () ->
                                new ImportRunningView(
                                        frames.frame(),
                                        desk,
                                        of,
                                        reloads && !asks,
                                        asks,
                                        rows(of, Optional.of(Verdict.REFUSED), 0, FIRST_FAULTS)));
        var answer = Response.ok(Page.of("administration/import-running", view));
        return (view.reloads()
                        ? answer.header(
                                "Refresh", ImportRunningView.SECONDS + "; url=" + address(of.id()))
                        : answer)
                .build();
    }

    private ImportResultView result(
            Desk desk, OperatorImport of, Optional<Verdict> verdict, int after, Form form) {
        return together.read(
                () -> {
                    var found = rows(of, verdict, after, ROWS + 1);
                    return new ImportResultView(
                            frames.frame(),
                            desk,
                            form,
                            of,
                            names(),
                            verdict,
                            after,
                            found.subList(0, Math.min(ROWS, found.size())),
                            found.size() > ROWS,
                            own(of),
                            blocked(of));
                });
    }

    /** Why the caller cannot commit it: the key of a message. */
    private Optional<String> blocked(OperatorImport of) {
        if (own(of)) {
            return imports.asksForSecondPerson()
                    ? Optional.of("imports.commit.second")
                    : Optional.empty();
        }
        return caller.may(Permission.REVIEW_OPERATORS, of.platform())
                ? Optional.empty()
                : Optional.of("imports.commit.reviewer");
    }

    private boolean own(OperatorImport of) {
        return caller.account().equals(Optional.of(of.uploadedBy()));
    }

    private List<ImportLine> rows(
            OperatorImport of, Optional<Verdict> verdict, int after, int most) {
        var words = reader.words();
        var asked = new HashMap<Particulars, Referral.State>();
        if (of.state().ended() && of.count(Verdict.WAITING) > 0) {
            referrals.sent().forEach(r -> asked.put(r.said(), r.referral().state()));
        }
        var elsewhere =
                new ImportLine.Elsewhere(
                        admitting::of, said -> Optional.ofNullable(asked.get(said)));
        return imports.rows(of.id(), verdict, after, most).stream()
                .map(row -> ImportLine.of(of, row, elsewhere, words))
                .toList();
    }

    private Map<UUID, String> names() {
        var names = new HashMap<UUID, String>();
        people.all().forEach(p -> names.put(p.account().id(), p.account().name()));
        return names;
    }

    private String address(UUID id) {
        return frames.frame().to(HERE + "/" + id);
    }

    /** Unless all or a kind is asked for: the refused where there are any, else the changed. */
    private static Optional<Verdict> kind(String name, OperatorImport of) {
        if (name != null) {
            return name.equals("all") ? Optional.empty() : verdict(name);
        }
        return List.of(Verdict.REFUSED, Verdict.CHANGED).stream()
                .filter(v -> of.count(v) > 0)
                .findFirst();
    }

    private static Optional<Verdict> verdict(String name) {
        return Arrays.stream(Verdict.values())
                .filter(v -> v.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static SheetFormat format(String name) {
        return Arrays.stream(SheetFormat.values())
                .filter(f -> f.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("format", name));
    }
}
