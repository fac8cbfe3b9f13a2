package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.wopplatform.core.documents.Filing;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Registry;
import org.wopplatform.core.operators.Registry.Wanted;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.partnerships.Board;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The registry of a platform: its operators as a list, each record, and its correction. */
@Path("{platform}/administration/operators")
@RequestScoped
public class RegistryPages {
    private static final int SIZE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE", "MEGA");

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Registry registry;
    @Inject Board board;
    @Inject Filing filing;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("standing") @DefaultValue("") String standing,
            @QueryParam("size") @DefaultValue("") String size,
            @QueryParam("entry") @DefaultValue("") String entry,
            @QueryParam("import") @DefaultValue("") String importId,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("done") String done) {
        var desk = door.open("operators");
        var wanted =
                new Wanted(
                        words.strip(),
                        constant(Standing.values(), standing),
                        Optional.of(size).filter(SIZES::contains),
                        constant(Entry.values(), entry),
                        id(importId));
        var number =
                page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        return together.read(
                () ->
                        Page.of(
                                "administration/registry",
                                new RegistryView(
                                        frames.frame(),
                                        desk,
                                        Form.done(done),
                                        wanted,
                                        registry.counts(),
                                        registry.search(wanted, (number - 1) * SIZE, SIZE),
                                        number,
                                        SIZE,
                                        may(Permission.REGISTER_OPERATORS))));
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Page.of("administration/record", view(id, Form.done(done)));
    }

    @GET
    @Path("{id}/edit")
    public Page edit(@PathParam("id") UUID id) {
        var desk = door.open("operators");
        registry.check();
        return together.read(
                () ->
                        Page.of(
                                "administration/record-edit",
                                editView(desk, Form.empty(), registry.get(id).operator())));
    }

    @POST
    @Path("{id}/edit")
    public Object correct(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        registry.check();
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 0, 999_999_999);
        var said = ParticularsForm.read(typed, reading(), reader.words());
        try {
            if (typed.sound()) {
                registry.correct(id, version, said);
                return Forward.to(
                        frames.frame().to("administration/operators/" + id), "record-corrected");
            }
        } catch (RuleRefused refused) {
            if (refused.code().equals("operator.changed-meanwhile")) {
                return overtaken(id, typed, said);
            }
            typed.fault(
                    refused.code().contains(".country") ? "country" : "legal_name",
                    reader.words().say(refused.code(), refused.facts()));
        }
        var desk = door.open("operators");
        return together.read(
                () ->
                        Page.faulty(
                                "administration/record-edit",
                                editView(desk, typed.form(), registry.get(id).operator())));
    }

    @POST
    @Path("{id}/identifiers")
    public Object identify(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        registry.check();
        var typed = new Typed(sent, reader.words());
        typed.text("identifier", Field.IDENTIFIER.longest());
        var operator = registry.get(id).operator();
        var texts = new EnumMap<Field, String>(Field.class);
        texts.put(Field.LEGAL_NAME, operator.legalName());
        texts.put(Field.COUNTRY, operator.country());
        texts.put(Field.IDENTIFIER, typed.value("identifier"));
        texts.put(Field.IDENTIFIER_SCHEME, typed.value("identifier_scheme"));
        var read = reading().read(texts);
        read.faults()
                .forEach(
                        f -> typed.fault(f.field().key(), reader.words().say(f.code(), f.facts())));
        return typed.done(
                        "identifier",
                        () ->
                                registry.identify(
                                        id,
                                        read.particulars().text(Field.IDENTIFIER_SCHEME),
                                        read.particulars().text(Field.IDENTIFIER)))
                ? Forward.to(
                        frames.frame().to("administration/operators/" + id), "identifier-added")
                : Page.faulty("administration/record", view(id, typed.form()));
    }

    @POST
    @Path("{id}/identifiers/{identifier}/remove")
    public Object removeIdentifier(
            @PathParam("id") UUID id, @PathParam("identifier") UUID identifier) {
        registry.removeIdentifier(id, identifier);
        return Forward.to(
                frames.frame().to("administration/operators/" + id), "identifier-removed");
    }

    @POST
    @Path("{id}/standing")
    public Object become(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        registry.checkDecision();
        var typed = new Typed(sent, reader.words());
        var next = typed.choice("standing", Standing.class);
        var version = typed.number("version", 0, 999_999_999);
        var reason = typed.text("reason", 1000);
        return typed.done("reason", () -> registry.become(id, version, next.orElseThrow(), reason))
                ? Forward.to(
                        frames.frame().to("administration/operators/" + id), "standing-changed")
                : Page.faulty("administration/record", view(id, typed.form()));
    }

    /**
     * Somebody was faster: what both changed stands side by side, what only the other changed is
     * taken into the form, and nothing of what was typed is lost.
     */
    private Page overtaken(UUID id, Typed typed, Particulars mine) {
        var desk = door.open("operators");
        return together.read(
                () -> {
                    var operator = registry.get(id).operator();
                    var kept = operator.particulars();
                    var seen = ParticularsForm.seen(typed).orElse(kept);
                    var untouched =
                            mine.differences(kept).stream()
                                    .filter(f -> mine.text(f).equals(seen.text(f)))
                                    .toList();
                    var t = reader.words();
                    return new Page(
                            "administration/record-edit",
                            new RecordEditView(
                                    frames.frame(),
                                    desk,
                                    typed.form().instead(texts(kept, untouched)),
                                    operator,
                                    countries(operator),
                                    true,
                                    ParticularsForm.differences(t, mine, kept).stream()
                                            .filter(d -> !untouched.contains(d.field()))
                                            .toList(),
                                    ParticularsForm.differences(t, seen, kept).stream()
                                            .filter(d -> untouched.contains(d.field()))
                                            .toList()),
                            409);
                });
    }

    private static Map<String, List<String>> texts(Particulars kept, List<Field> fields) {
        var texts = new HashMap<String, List<String>>();
        for (var field : fields) {
            texts.put(
                    field.key(),
                    field.kind() == Field.Kind.CHOICES
                            ? kept.list(field)
                            : List.of(kept.text(field)));
        }
        return texts;
    }

    private RecordEditView editView(Desk desk, Form form, Operator operator) {
        return new RecordEditView(
                frames.frame(),
                desk,
                form,
                operator,
                countries(operator),
                false,
                List.of(),
                List.of());
    }

    private List<String> countries(Operator operator) {
        var countries = new TreeSet<>(current.get().territory());
        countries.add(operator.country());
        return List.copyOf(countries);
    }

    private RecordView view(UUID id, Form form) {
        var desk = door.open("operators");
        return together.read(
                () -> {
                    var known = registry.get(id);
                    return new RecordView(
                            frames.frame(),
                            desk,
                            form,
                            known,
                            filing.of(id),
                            board.of(id),
                            may(Permission.REGISTER_OPERATORS),
                            may(Permission.REVIEW_OPERATORS),
                            known.operator().enteredBy().isPresent()
                                    && known.operator().enteredBy().equals(caller.account()));
                });
    }

    private Reading reading() {
        var territory = current.get().territory();
        return new Reading(
                territory.size() == 1 ? territory.stream().findFirst() : Optional.empty(),
                DateOrder.DAY_FIRST,
                LocalDate.now(clock.withZone(current.get().timeZone())));
    }

    private boolean may(Permission permission) {
        return caller.may(permission, current.get().id());
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(constant -> constant.name().equals(name)).findFirst();
    }

    /** As typed into the address; what is none finds nothing rather than everything. */
    private static Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.of(new UUID(0, 0));
        }
    }
}
