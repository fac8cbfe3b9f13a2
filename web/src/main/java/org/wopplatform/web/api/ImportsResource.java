package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.imports.ImportRow;
import org.wopplatform.core.imports.Imports;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.imports.RegistryRows;
import org.wopplatform.core.imports.Verdict;
import org.wopplatform.core.sheets.SheetFormat;
import org.wopplatform.web.files.Download;
import org.wopplatform.web.files.OperatorSheets;
import org.wopplatform.web.problems.Invalid;
import org.wopplatform.web.words.Reader;

/** Operators that come in files, and the files that they come back in. */
@Path("platforms/{platform}/imports")
@RequestScoped
@Produces("application/json")
public class ImportsResource {
    private static final int MOST_ERRORS = 1_000;
    private static final int LARGEST_PAGE = 1_000;

    @Inject Imports imports;
    @Inject RegistryRows registry;
    @Inject OperatorSheets sheets;
    @Inject Reader reader;

    @JsonbPropertyOrder({
        "row",
        "verdict",
        "operator",
        "cells",
        "said",
        "former",
        "changes",
        "errors"
    })
    public record RowView(
            int row,
            String verdict,
            UUID operator,
            List<String> cells,
            Map<String, String> said,
            Map<String, String> former,
            List<String> changes,
            List<ImportView.RowError> errors) {}

    @JsonbPropertyOrder({"items", "next"})
    public record Rows(List<RowView> items, String next) {}

    public record Attestation(String attestation) {}

    @GET
    public List<ImportView> list(@PathParam("platform") String platform) {
        return imports.newest().stream().map(of -> brief(platform, of)).toList();
    }

    /**
     * Parts: {@code file}, {@code mode} (dry-run or commit), {@code mapping} (heading to field).
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("platform") String platform, List<EntityPart> parts)
            throws IOException {
        imports.check();
        var file = part(parts, "file");
        var mode = part(parts, "mode").isPresent() ? text(parts, "mode") : "dry-run";
        var faults = new HashMap<String, String>();
        if (file.isEmpty()) {
            faults.put("file", "field.required");
        }
        if (!mode.matches("dry-run|commit")) {
            faults.put("mode", "field.choice");
        }
        var said = mapping(text(parts, "mapping"), faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var of =
                imports.uploadAndCheck(
                        file.get().getFileName().orElse(""),
                        file.get().getContent(),
                        said,
                        mode.equals("commit"));
        return Response.accepted(Json.of(brief(platform, of)))
                .location(URI.create(address(platform, of.id())))
                .build();
    }

    @GET
    @Path("{id}")
    public ImportView one(@PathParam("platform") String platform, @PathParam("id") UUID id) {
        var of = imports.get(id);
        var errors = new ArrayList<ImportView.RowError>();
        for (var row : imports.rows(id, Optional.of(Verdict.REFUSED), 0, MOST_ERRORS)) {
            errors.addAll(errors(of, row));
        }
        return ImportView.of(
                of,
                address(platform, id),
                errors,
                of.count(Verdict.REFUSED) > MOST_ERRORS,
                reader.words());
    }

    @GET
    @Path("{id}/rows")
    public Rows rows(
            @PathParam("platform") String platform,
            @PathParam("id") UUID id,
            @QueryParam("verdict") String verdict,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("size") @DefaultValue("100") String size) {
        imports.look();
        var only = verdict(verdict);
        var from = number("after", after, 0, Integer.MAX_VALUE);
        var most = number("size", size, 1, LARGEST_PAGE);
        var of = imports.get(id);
        var found = imports.rows(id, only, from, most);
        var next =
                found.size() < most
                        ? null
                        : address(platform, id)
                                + "/rows?after="
                                + found.get(found.size() - 1).number()
                                + "&size="
                                + most
                                + only.map(v -> "&verdict=" + v.name().toLowerCase(Locale.ROOT))
                                        .orElse("");
        return new Rows(found.stream().map(row -> view(of, row)).toList(), next);
    }

    @GET
    @Path("{id}/report")
    @Produces({"text/csv", Download.WORKBOOK, "application/json"})
    public Response report(
            @PathParam("platform") String platform,
            @PathParam("id") UUID id,
            @QueryParam("verdict") String verdict) {
        var of = imports.get(id);
        var only = verdict(verdict);
        StreamingOutput content = out -> sheets.report(out, id, only);
        return Download.of(content, platform + "-import", of.format(), of.encoding());
    }

    @POST
    @Path("{id}/commit")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    public Response commit(
            @PathParam("platform") String platform, @PathParam("id") UUID id, String sent) {
        imports.check();
        imports.commit(id, attestation(sent));
        return Response.accepted(Json.of(brief(platform, imports.get(id))))
                .location(URI.create(address(platform, id)))
                .build();
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("platform") String platform, @PathParam("id") UUID id) {
        imports.cancel(id);
        return Response.ok(Json.of(brief(platform, imports.get(id)))).build();
    }

    @GET
    @Path("template")
    @Produces({"text/csv", Download.WORKBOOK, "application/json"})
    public Response template(@QueryParam("format") @DefaultValue("xlsx") String format) {
        imports.look();
        var as = format(format);
        StreamingOutput content = out -> sheets.template(out, as);
        return Download.of(content, "operators-template-" + reader.language().code(), as);
    }

    /** The registry in the shape of the template. */
    @GET
    @Path("registry")
    @Produces({"text/csv", Download.WORKBOOK, "application/json"})
    public Response registry(
            @PathParam("platform") String platform,
            @QueryParam("format") @DefaultValue("xlsx") String format) {
        registry.check();
        var as = format(format);
        StreamingOutput content = out -> sheets.registry(out, as);
        return Download.of(content, platform + "-operators", as);
    }

    private ImportView brief(String platform, OperatorImport of) {
        return ImportView.of(of, address(platform, of.id()), List.of(), false, reader.words());
    }

    private RowView view(OperatorImport of, ImportRow row) {
        return new RowView(
                row.number(),
                row.verdict().name(),
                row.operator().orElse(null),
                row.cells(),
                row.said().byKey(),
                row.former().map(f -> f.byKey()).orElse(null),
                row.changes().stream().map(field -> field.key()).toList(),
                errors(of, row));
    }

    private List<ImportView.RowError> errors(OperatorImport of, ImportRow row) {
        return row.faults().stream()
                .map(fault -> ImportView.RowError.of(of, row, fault, reader.words()))
                .toList();
    }

    private static String address(String platform, UUID id) {
        return "/api/v1/platforms/" + platform + "/imports/" + id;
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    private static String text(List<EntityPart> parts, String name) throws IOException {
        var part = part(parts, name);
        return part.isPresent() ? part.get().getContent(String.class).strip() : "";
    }

    private static Map<String, String> mapping(String json, Map<String, String> faults) {
        var said = new HashMap<String, String>();
        if (!json.isEmpty()) {
            try (var in = jakarta.json.Json.createReader(new StringReader(json))) {
                in.readObject()
                        .forEach(
                                (heading, field) ->
                                        said.put(
                                                heading,
                                                field instanceof JsonString text
                                                        ? text.getString()
                                                        : ""));
            } catch (JsonException | ClassCastException e) {
                faults.put("mapping", "field.choice");
            }
        }
        return said;
    }

    private static Optional<String> attestation(String sent) {
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.read(sent, Attestation.class).attestation());
        } catch (JsonbException e) {
            throw new Invalid(Map.of("attestation", "field.choice"));
        }
    }

    private static Optional<Verdict> verdict(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(Verdict.values())
                        .filter(v -> v.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new Invalid(Map.of("verdict", "field.choice"))));
    }

    private static SheetFormat format(String name) {
        return Arrays.stream(SheetFormat.values())
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(Map.of("format", "field.choice")));
    }

    private static int number(String field, String text, int least, int most) {
        var number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new Invalid(Map.of(field, field.equals("size") ? "field.rows" : "field.after"));
        }
        return number;
    }
}
