package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.attachments.Attachments;
import org.wopplatform.core.attachments.Subject;
import org.wopplatform.core.missions.FollowUp;
import org.wopplatform.core.missions.Group;
import org.wopplatform.core.missions.Mission;
import org.wopplatform.core.missions.Missions;
import org.wopplatform.core.missions.Said;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The missions of a partnership: planned, carried out, reported. */
@Path("{platform}/administration/partnerships/{partnership}/missions")
@RequestScoped
public class MissionsPages {
    private static final String ONE = "partnerships/mission";
    private static final String FORM = "partnerships/mission-form";

    @Inject Together together;
    @Inject Heads heads;
    @Inject Writers writers;
    @Inject Missions missions;
    @Inject Parties parties;
    @Inject Attachments attachments;
    @Inject CurrentPlatform current;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page list(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(
                "partnerships/missions",
                together.read(
                        () ->
                                new MissionsView(
                                        heads.of(id, "missions"),
                                        Form.done(done),
                                        missions.of(id),
                                        missions.totals(id),
                                        writers.mayWrite(id))));
    }

    @GET
    @Path("new")
    public Page blank(@PathParam("partnership") UUID id) {
        missions.check(id);
        return Page.of(FORM, form(id, Optional.empty(), Form.empty()));
    }

    @POST
    public Object enter(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        missions.check(id);
        var typed = new Typed(sent, reader.words());
        var recorded = heads.of(id, "missions").partnership().recorded();
        var state =
                recorded
                        ? typed.choice("state", Mission.State.class)
                        : Optional.of(Mission.State.PLANNED);
        var reason = Choices.text(typed, "cancelled_because", Said.LONGEST_REASON);
        var said = said(typed, Optional.empty());
        if (!typed.sound()) {
            return Page.faulty(FORM, form(id, Optional.empty(), typed.form()));
        }
        hold(typed, id, state.orElseThrow(), said);
        var entered =
                typed.made("state", () -> missions.enter(id, state.orElseThrow(), reason, said));
        return entered.isPresent()
                ? Forward.to(
                        heads.of(id, "missions").to("missions/" + entered.get().id()),
                        "mission-entered")
                : Page.faulty(FORM, form(id, Optional.empty(), typed.form()));
    }

    @GET
    @Path("{mission}")
    public Page one(
            @PathParam("partnership") UUID id,
            @PathParam("mission") UUID mission,
            @QueryParam("done") String done) {
        return Page.of(ONE, view(id, mission, Form.done(done)));
    }

    @GET
    @Path("{mission}/edit")
    public Page edit(@PathParam("partnership") UUID id, @PathParam("mission") UUID mission) {
        missions.check(id);
        return Page.of(FORM, form(id, Optional.of(mission), Form.empty()));
    }

    @POST
    @Path("{mission}/edit")
    public Object change(
            @PathParam("partnership") UUID id,
            @PathParam("mission") UUID mission,
            MultivaluedMap<String, String> sent) {
        missions.check(id);
        var known = missions.get(id, mission).mission();
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var said = said(typed, Optional.of(known));
        if (typed.sound()) {
            hold(typed, id, known.state(), said);
        }
        return typed.done("title", () -> missions.change(id, mission, version, said))
                ? Forward.to(at(id, mission), "saved")
                : Page.faulty(FORM, form(id, Optional.of(mission), typed.form()));
    }

    @POST
    @Path("{mission}/state")
    public Object go(
            @PathParam("partnership") UUID id,
            @PathParam("mission") UUID mission,
            MultivaluedMap<String, String> sent) {
        missions.check(id);
        missions.get(id, mission);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var to = typed.choice("to", Mission.State.class);
        var reason = Choices.text(typed, "reason", Said.LONGEST_REASON);
        return typed.done(
                        "reason", () -> missions.go(id, mission, version, to.orElseThrow(), reason))
                ? Forward.to(at(id, mission), "mission-went-on")
                : Page.faulty(ONE, view(id, mission, typed.form()));
    }

    /** Keeps the report as it is, or has the mission reported with it. */
    @POST
    @Path("{mission}/report")
    public Object report(
            @PathParam("partnership") UUID id,
            @PathParam("mission") UUID mission,
            MultivaluedMap<String, String> sent) {
        missions.check(id);
        missions.get(id, mission);
        var typed = new Typed(sent, reader.words());
        var version = version(typed);
        var text = Choices.text(typed, "trip_report", Said.LONGEST_REPORT);
        var finished = typed.value("act").equals("submit");
        var kept =
                typed.done(
                        "trip_report",
                        () -> {
                            var written = missions.write(id, mission, version, text);
                            if (finished) {
                                missions.go(
                                        id,
                                        mission,
                                        written.version(),
                                        Mission.State.REPORTED,
                                        Optional.empty());
                            }
                        });
        return kept
                ? Forward.to(at(id, mission), finished ? "mission-reported" : "draft-kept")
                : Page.faulty(ONE, view(id, mission, typed.form()));
    }

    @POST
    @Path("{mission}/participants")
    public Object tookPart(
            @PathParam("partnership") UUID id,
            @PathParam("mission") UUID mission,
            MultivaluedMap<String, String> sent) {
        missions.check(id);
        var known = missions.get(id, mission);
        var typed = new Typed(sent, reader.words());
        var party = Choices.id(typed, "party");
        if (party.isEmpty()) {
            typed.fault("party", reader.words().say("field.choice"));
        }
        var level = typed.choice("level", Group.Level.class);
        var women = people(typed, "women");
        var men = people(typed, "men");
        var others = people(typed, "others");
        var days =
                Choices.days(typed, "days", reader.words())
                        .or(() -> known.mission().said().days())
                        .or(() -> Optional.of(BigDecimal.ONE));
        return typed.done(
                        "days",
                        () ->
                                missions.tookPart(
                                        id,
                                        mission,
                                        new Group(
                                                party.orElseThrow(),
                                                level.orElseThrow(),
                                                women,
                                                men,
                                                others,
                                                days.orElseThrow())))
                ? Forward.to(at(id, mission), "saved")
                : Page.faulty(ONE, view(id, mission, typed.form()));
    }

    @POST
    @Path("{mission}/follow-ups")
    public Object followUp(
            @PathParam("partnership") UUID id,
            @PathParam("mission") UUID mission,
            MultivaluedMap<String, String> sent) {
        missions.check(id);
        missions.get(id, mission);
        var typed = new Typed(sent, reader.words());
        var what = typed.text("what", FollowUp.LONGEST);
        var party = Choices.id(typed, "follow_party");
        var until = typed.day("until");
        return typed.done("what", () -> missions.followUp(id, mission, what, party, until))
                ? Forward.to(at(id, mission), "follow-up-added")
                : Page.faulty(ONE, view(id, mission, typed.form()));
    }

    @POST
    @Path("{mission}/follow-ups/{follow}")
    public Object followedUp(
            @PathParam("partnership") UUID id,
            @PathParam("mission") UUID mission,
            @PathParam("follow") UUID followUp,
            MultivaluedMap<String, String> sent) {
        missions.check(id);
        missions.get(id, mission);
        var typed = new Typed(sent, reader.words());
        var on = typed.day("done_on").orElseGet(this::today);
        return typed.done("done_on", () -> missions.followedUp(id, mission, followUp, on))
                ? Forward.to(at(id, mission), "follow-up-done")
                : Page.faulty(ONE, view(id, mission, typed.form()));
    }

    /** A field that is left empty means nobody. */
    private int people(Typed typed, String field) {
        return typed.value(field).isBlank() ? 0 : typed.number(field, 0, Group.MOST);
    }

    private static int version(Typed typed) {
        return typed.number("version", 1, 999_999_999);
    }

    private Said said(Typed typed, Optional<Mission> known) {
        var kind = typed.choice("kind", Mission.Kind.class);
        return new Said(
                kind.orElse(Mission.Kind.SITE_VISIT),
                typed.text("title", Said.LONGEST_TITLE),
                Choices.text(typed, "place", 200),
                Choices.date(typed, "starts"),
                Choices.date(typed, "ends"),
                Choices.days(typed, "days", reader.words()),
                Choices.areas(typed),
                Choices.id(typed, "host"),
                Choices.text(typed, "host_told", 200),
                typed.form().typed().containsKey("trip_report")
                        ? Choices.text(typed, "trip_report", Said.LONGEST_REPORT)
                        : known.flatMap(mission -> mission.said().tripReport()),
                Choices.text(typed, "told_by", Said.LONGEST_SOURCE));
    }

    private void hold(Typed typed, UUID id, Mission.State state, Said said) {
        missions.faults(id, state, said)
                .forEach((field, rule) -> typed.fault(field, reader.words().say(rule)));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }

    private String at(UUID id, UUID mission) {
        return heads.of(id, "missions").to("missions/" + mission);
    }

    private MissionFormView form(UUID id, Optional<UUID> mission, Form form) {
        return together.read(
                () ->
                        new MissionFormView(
                                heads.of(id, "missions"),
                                form,
                                mission.map(one -> missions.get(id, one).mission()),
                                parties.of(id)));
    }

    private MissionView view(UUID id, UUID mission, Form form) {
        return together.read(
                () ->
                        new MissionView(
                                heads.of(id, "missions"),
                                form,
                                missions.get(id, mission),
                                parties.of(id),
                                attachments.of(id, Subject.MISSION, mission),
                                today(),
                                writers.mayWrite(id)));
    }
}
