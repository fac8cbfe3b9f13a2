package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.missions.FollowUp;
import org.wopplatform.core.missions.Group;
import org.wopplatform.core.missions.Mission;
import org.wopplatform.core.missions.Missions;
import org.wopplatform.core.missions.Said;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.web.problems.Invalid;

/** The missions of a partnership. */
@Path("platforms/{platform}/partnerships/{partnership}/missions")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class MissionsResource {
    @Inject Missions missions;

    @JsonbPropertyOrder({
        "id",
        "kind",
        "title",
        "place",
        "starts",
        "ends",
        "days",
        "areas",
        "host",
        "hostTold",
        "state",
        "cancelledBecause",
        "tripReport",
        "toldBy",
        "personDays",
        "participants",
        "followUps",
        "version"
    })
    public record MissionView(
            UUID id,
            String kind,
            String title,
            String place,
            String starts,
            String ends,
            BigDecimal days,
            List<String> areas,
            UUID host,
            String hostTold,
            String state,
            String cancelledBecause,
            String tripReport,
            String toldBy,
            BigDecimal personDays,
            List<Participants> participants,
            List<FollowUpView> followUps,
            int version) {
        static MissionView of(Missions.Whole whole) {
            var mission = whole.mission();
            var said = mission.said();
            return new MissionView(
                    mission.id(),
                    said.kind().name(),
                    said.title(),
                    said.place().orElse(null),
                    said.starts().map(PartialDate::text).orElse(null),
                    said.ends().map(PartialDate::text).orElse(null),
                    said.days().orElse(null),
                    said.areas(),
                    said.host().orElse(null),
                    said.hostTold().orElse(null),
                    mission.state().name(),
                    mission.cancelledBecause().orElse(null),
                    said.tripReport().orElse(null),
                    said.toldBy().orElse(null),
                    whole.personDays(),
                    whole.groups().stream().map(Participants::of).toList(),
                    whole.followUps().stream().map(FollowUpView::of).toList(),
                    mission.version());
        }
    }

    @JsonbPropertyOrder({"party", "level", "women", "men", "others", "days"})
    public record Participants(
            UUID party, String level, int women, int men, int others, BigDecimal days) {
        static Participants of(Group group) {
            return new Participants(
                    group.party(),
                    group.level().name(),
                    group.women(),
                    group.men(),
                    group.others(),
                    group.days());
        }
    }

    @JsonbPropertyOrder({"id", "what", "party", "until", "doneOn"})
    public record FollowUpView(
            UUID id, String what, UUID party, LocalDate until, LocalDate doneOn) {
        static FollowUpView of(FollowUp f) {
            return new FollowUpView(
                    f.id(),
                    f.what(),
                    f.party().orElse(null),
                    f.until().orElse(null),
                    f.doneOn().orElse(null));
        }
    }

    /** What is sent of a mission; state and reason only of a record that is entered. */
    public record Draft(
            String kind,
            String title,
            String place,
            String starts,
            String ends,
            BigDecimal days,
            List<String> areas,
            UUID host,
            String hostTold,
            String tripReport,
            String toldBy,
            String state,
            String reason,
            List<Participants> participants,
            Integer version) {}

    public record Going(String state, String reason, Integer version) {}

    @GET
    public List<MissionView> list(@PathParam("partnership") UUID partnership) {
        return missions.of(partnership).stream().map(MissionView::of).toList();
    }

    @POST
    public Response enter(@PathParam("partnership") UUID partnership, Draft sent) {
        missions.check(partnership);
        var faults = new TreeMap<String, String>();
        var said = said(sent, faults);
        var state =
                sent == null || sent.state() == null
                        ? Mission.State.PLANNED
                        : choice(sent.state(), Mission.State.values(), "state", faults);
        var groups = groups(sent, faults);
        hold(faults);
        hold(missions.faults(partnership, state, said));
        var entered =
                missions.enter(
                        partnership, state, text(sent.reason(), "reason", 500, faults), said);
        if (!groups.isEmpty()) {
            missions.tookPart(partnership, entered.id(), groups);
        }
        var whole = missions.get(partnership, entered.id());
        return Response.status(201).entity(Json.of(MissionView.of(whole))).build();
    }

    /** Takes the place of all that was said; of who took part only where it is sent. */
    @PUT
    @Path("{mission}")
    public Response change(
            @PathParam("partnership") UUID partnership,
            @PathParam("mission") UUID mission,
            Draft sent) {
        missions.check(partnership);
        var known = missions.get(partnership, mission).mission();
        var faults = new TreeMap<String, String>();
        var said = said(sent, faults);
        var groups = groups(sent, faults);
        var version = version(sent == null ? null : sent.version(), faults);
        hold(faults);
        hold(missions.faults(partnership, known.state(), said));
        missions.change(partnership, mission, version, said);
        if (sent.participants() != null) {
            missions.tookPart(partnership, mission, groups);
        }
        return told(missions.get(partnership, mission));
    }

    @POST
    @Path("{mission}/state")
    public Response go(
            @PathParam("partnership") UUID partnership,
            @PathParam("mission") UUID mission,
            Going sent) {
        missions.check(partnership);
        missions.get(partnership, mission);
        var faults = new TreeMap<String, String>();
        var to =
                choice(sent == null ? null : sent.state(), Mission.State.values(), "state", faults);
        var version = version(sent == null ? null : sent.version(), faults);
        var reason = text(sent == null ? null : sent.reason(), "reason", 500, faults);
        hold(faults);
        missions.go(partnership, mission, version, to, reason);
        return told(missions.get(partnership, mission));
    }

    private static Response told(Missions.Whole whole) {
        return Response.ok(Json.of(MissionView.of(whole))).build();
    }

    static int version(Integer version, Map<String, String> faults) {
        if (version == null) {
            faults.put("version", "field.required");
            return 0;
        }
        return version;
    }

    /** The constant of that name; the first one, and a fault, where there is none. */
    static <E extends Enum<E>> E choice(
            String sent, E[] constants, String field, Map<String, String> faults) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(sent))
                .findFirst()
                .orElseGet(
                        () -> {
                            faults.put(field, "field.choice");
                            return constants[0];
                        });
    }

    static Optional<String> text(String sent, String field, int most, Map<String, String> faults) {
        var text = Optional.ofNullable(sent).map(String::strip).filter(t -> !t.isEmpty());
        if (text.filter(t -> t.length() > most).isPresent()) {
            faults.put(field, "field.too-long-here");
        }
        return text;
    }

    static void hold(Map<String, String> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static Said said(Draft sent, Map<String, String> faults) {
        if (sent == null) {
            throw new Invalid(Map.of("title", "field.required"));
        }
        var kind = choice(sent.kind(), Mission.Kind.values(), "kind", faults);
        var title = text(sent.title(), "title", Said.LONGEST_TITLE, faults);
        if (title.isEmpty()) {
            faults.put("title", "field.required");
        }
        var areas = Optional.ofNullable(sent.areas()).orElse(List.of());
        if (!Vocabulary.codes(Field.WORKING_AREAS).containsAll(areas)) {
            faults.put("areas", "field.choice");
        }
        return new Said(
                kind,
                title.orElse(""),
                text(sent.place(), "place", 200, faults),
                date(sent.starts(), "starts", faults),
                date(sent.ends(), "ends", faults),
                days(sent.days(), "days", faults),
                areas,
                Optional.ofNullable(sent.host()),
                text(sent.hostTold(), "hostTold", 200, faults),
                text(sent.tripReport(), "tripReport", Said.LONGEST_REPORT, faults),
                text(sent.toldBy(), "toldBy", Said.LONGEST_SOURCE, faults));
    }

    private static List<Group> groups(Draft sent, Map<String, String> faults) {
        var groups = new ArrayList<Group>();
        if (sent == null || sent.participants() == null) {
            return groups;
        }
        for (var each : sent.participants()) {
            var level = choice(each.level(), Group.Level.values(), "participants", faults);
            var days = days(each.days(), "participants", faults);
            if (each.party() == null || days.isEmpty()) {
                faults.put("participants", "field.required");
            } else if (List.of(each.women(), each.men(), each.others()).stream()
                    .anyMatch(n -> n < 0 || n > Group.MOST)) {
                faults.put("participants", "field.people");
            } else {
                groups.add(
                        new Group(
                                each.party(),
                                level,
                                each.women(),
                                each.men(),
                                each.others(),
                                days.get()));
            }
        }
        return groups;
    }

    private static Optional<BigDecimal> days(
            BigDecimal sent, String field, Map<String, String> faults) {
        var days = Optional.ofNullable(sent);
        if (days.filter(d -> !d.toPlainString().matches("[0-9]{1,3}(\\.[05]0*)?")).isPresent()
                || days.filter(d -> d.signum() <= 0).isPresent()
                || days.filter(d -> d.compareTo(BigDecimal.valueOf(366)) > 0).isPresent()) {
            faults.put(field, "mission.days-form");
            return Optional.empty();
        }
        return days;
    }

    private static Optional<PartialDate> date(
            String sent, String field, Map<String, String> faults) {
        try {
            return Optional.ofNullable(sent).filter(t -> !t.isBlank()).map(PartialDate::of);
        } catch (IllegalArgumentException e) {
            faults.put(field, "field.date");
            return Optional.empty();
        }
    }
}
