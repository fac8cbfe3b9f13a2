package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wopplatform.core.agreements.Agreement;
import org.wopplatform.core.agreements.Content;
import org.wopplatform.core.agreements.DraftReading;
import org.wopplatform.core.agreements.Drafting;
import org.wopplatform.core.agreements.Signing;
import org.wopplatform.core.agreements.TextKind;
import org.wopplatform.core.conduct.Signatory;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.State;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.agreements.AgreementPrinting;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** Letters of intent, agreements and amendments: to write, to read, to sign, to print. */
@Path("{platform}/administration/partnerships/{partnership}/agreement")
@RequestScoped
public class AgreementPages {
    private static final String LIST = "partnerships/agreements";
    private static final String TEXT = "partnerships/agreement";
    private static final String EDIT = "partnerships/agreement-edit";
    private static final String SIGN = "partnerships/agreement-sign";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Drafting drafting;
    @Inject Signing signing;
    @Inject AgreementPrinting printing;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(LIST, listView(id, Form.done(done)));
    }

    @POST
    public Object begin(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        drafting.check(id);
        var typed = new Typed(sent, reader.words());
        var kind = typed.choice("kind", TextKind.class);
        var language = typed.language("language");
        var begun = new AtomicReference<UUID>();
        return typed.done("kind", () -> begun.set(drafting.begin(id, kind.orElseThrow(), language)))
                ? Forward.to(address(id, begun.get(), "/edit"), "agreement-begun")
                : Page.faulty(LIST, listView(id, typed.form()));
    }

    @GET
    @Path("{text}")
    public Page read(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            @QueryParam("done") String done) {
        return Page.of(TEXT, view(id, text, Optional.empty(), Form.done(done)));
    }

    @GET
    @Path("{text}/pdf")
    @Produces("application/pdf")
    public Response print(@PathParam("partnership") UUID id, @PathParam("text") UUID text) {
        return printing.print(id, text);
    }

    @GET
    @Path("{text}/edit")
    public Page edit(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            @QueryParam("done") String done) {
        drafting.check(id);
        return Page.of(EDIT, view(id, text, Optional.empty(), Form.done(done)));
    }

    @POST
    @Path("{text}/edit")
    public Object write(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            MultivaluedMap<String, String> sent) {
        drafting.check(id);
        var agreement = drafting.get(id, text);
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 1, 999_999_999);
        var read = read(agreement, heads.of(id, "agreement").standpoint(), typed);
        for (var fault : read.faults()) {
            typed.fault(fault.field(), reader.words().say(fault.code(), fault.facts()));
        }
        if (typed.done("", () -> drafting.write(id, text, version, read.draft()))) {
            return Forward.to(address(id, text, ""), "agreement-saved");
        }
        var now = String.valueOf(drafting.get(id, text).version());
        var form =
                typed.form().fault("").isPresent()
                        ? typed.form().instead(Map.of("version", List.of(now)))
                        : typed.form();
        return Page.faulty(EDIT, view(id, text, Optional.empty(), form));
    }

    @POST
    @Path("{text}/send")
    public Object send(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            MultivaluedMap<String, String> sent) {
        return moved(id, text, sent, "agreement-sent", drafting::send);
    }

    @POST
    @Path("{text}/tell")
    public Object tell(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            MultivaluedMap<String, String> sent) {
        return moved(id, text, sent, "agreement-told", drafting::tell);
    }

    @POST
    @Path("{text}/reopen")
    public Object reopen(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            MultivaluedMap<String, String> sent) {
        return moved(id, text, sent, "agreement-reopened", drafting::reopen);
    }

    @POST
    @Path("{text}/discard")
    public Object discard(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            MultivaluedMap<String, String> sent) {
        drafting.check(id);
        var typed = new Typed(sent, reader.words());
        return typed.done("", () -> drafting.discard(id, text))
                ? Forward.to(
                        frames.frame().to("administration/partnerships/" + id + "/agreement"),
                        "agreement-discarded")
                : Page.faulty(TEXT, view(id, text, Optional.empty(), typed.form()));
    }

    @GET
    @Path("{text}/sign/{party}")
    public Page sign(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            @PathParam("party") UUID party) {
        signing.check(id, text, party);
        return Page.of(SIGN, view(id, text, Optional.of(party), Form.empty()));
    }

    /** Signs the text that was read, or refuses it. */
    @POST
    @Path("{text}/sign/{party}")
    public Object sign(
            @PathParam("partnership") UUID id,
            @PathParam("text") UUID text,
            @PathParam("party") UUID party,
            MultivaluedMap<String, String> sent) {
        signing.check(id, text, party);
        var typed = new Typed(sent, reader.words());
        var refuses = typed.value("act").equals("refuse");
        var name = typed.text("name", Signatory.LONGEST);
        var position = typed.text("position", Signatory.LONGEST);
        var signed = typed.day("signed");
        var reason = refuses ? typed.text("reason", 2000) : "";
        if (signed.isEmpty() && !signing.ownHand(id, party)) {
            typed.fault("signed", reader.words().say("field.required"));
        }
        var authorised = typed.value("authorised").equals("yes");
        if (!authorised && !refuses) {
            typed.fault("authorised", reader.words().say("agreement.not-authorised"));
        }
        Supplier<Signing.Hand> hand =
                () ->
                        new Signing.Hand(
                                typed.value("hash"),
                                new Signatory(name, position),
                                authorised,
                                signed);
        Runnable deed =
                refuses
                        ? () -> signing.refuse(id, text, party, hand.get(), reason)
                        : () -> signing.sign(id, text, party, hand.get());
        return typed.done("", deed)
                ? Forward.to(
                        address(id, text, ""), refuses ? "agreement-refused" : "agreement-signed")
                : Page.faulty(SIGN, view(id, text, Optional.of(party), typed.form()));
    }

    private interface Move {
        Agreement make(UUID partnership, UUID text, int version);
    }

    private Object moved(
            UUID id, UUID text, MultivaluedMap<String, String> sent, String done, Move move) {
        drafting.check(id);
        var typed = new Typed(sent, reader.words());
        var version = typed.number("version", 1, 999_999_999);
        return typed.done("", () -> move.make(id, text, version))
                ? Forward.to(address(id, text, ""), done)
                : Page.faulty(TEXT, view(id, text, Optional.empty(), typed.form()));
    }

    private static DraftReading.Read read(Agreement agreement, Standpoint standpoint, Typed typed) {
        var texts = new HashMap<String, String>();
        for (var content : Content.values()) {
            texts.put(content.key(), typed.value(content.key()));
        }
        var interests = new HashMap<UUID, String>();
        for (var party : agreement.parties()) {
            interests.put(party.id(), typed.value("interest-" + party.id()));
        }
        return new DraftReading(agreement.kind(), standpoint.recorded())
                .read(typed.language("language"), texts, interests);
    }

    private String address(UUID id, UUID text, String more) {
        return frames.frame().to("administration/partnerships/" + id + "/agreement/" + text + more);
    }

    private AgreementsView listView(UUID id, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "agreement");
                    var all = drafting.of(id);
                    return new AgreementsView(
                            head,
                            form,
                            all.stream()
                                    .map(
                                            text ->
                                                    new AgreementsView.Entry(
                                                            text, signing.of(id, text.id())))
                                    .toList(),
                            may(Permission.WORK_IN_PARTNERSHIPS) && head.standpoint().mayWrite()
                                    ? open(all, head.partnership().state())
                                    : List.of());
                });
    }

    /** Another letter is written only while there is no agreement yet. */
    private static List<TextKind> open(List<Agreement> all, State state) {
        var signed =
                all.stream()
                        .filter(text -> text.state() == Agreement.State.SIGNED)
                        .map(Agreement::kind)
                        .toList();
        var early = state == State.IDENTIFIED || state == State.MATCHED;
        return Stream.of(TextKind.values())
                .filter(
                        kind ->
                                all.stream()
                                        .filter(text -> text.kind() == kind)
                                        .allMatch(t -> t.state() == Agreement.State.SIGNED))
                .filter(
                        kind ->
                                switch (kind) {
                                    case LETTER_OF_INTENT -> early || !signed.contains(kind);
                                    case AGREEMENT -> !signed.contains(kind);
                                    case AMENDMENT -> signed.contains(TextKind.AGREEMENT);
                                })
                .toList();
    }

    private AgreementView view(UUID id, UUID text, Optional<UUID> party, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "agreement");
                    var standpoint = head.standpoint();
                    var agreement = drafting.get(id, text);
                    var signatures = signing.of(id, text);
                    var writes = standpoint.mayWrite() && may(Permission.WORK_IN_PARTNERSHIPS);
                    var speaks = standpoint.mayWrite() && may(Permission.SPEAK_FOR_OPERATORS);
                    var named =
                            party.map(
                                    wanted ->
                                            agreement
                                                    .party(wanted)
                                                    .orElseThrow(
                                                            () -> new NotFound("party", wanted)));
                    return new AgreementView(
                            head,
                            form,
                            agreement,
                            signatures,
                            writes,
                            speaks,
                            speaks && agreement.state() == Agreement.State.FOR_SIGNATURE
                                    ? signatures.each().stream()
                                            .filter(line -> !line.signed())
                                            .map(line -> line.party())
                                            .filter(p -> standpoint.actsFor(p.id()))
                                            .filter(
                                                    p ->
                                                            standpoint.staff()
                                                                    || signing.ownHand(id, p.id()))
                                            .toList()
                                    : List.of(),
                            named,
                            party.isPresent() && signing.ownHand(id, party.get()));
                });
    }

    private boolean may(Permission permission) {
        return caller.may(permission, current.get().id());
    }
}
