package org.wopplatform.core.proposals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopplatform.core.agreements.Agreement;
import org.wopplatform.core.agreements.Content;
import org.wopplatform.core.agreements.Draft;
import org.wopplatform.core.agreements.Drafting;
import org.wopplatform.core.agreements.TextKind;
import org.wopplatform.core.assessments.WorkingAreas;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.Messages;
import org.wopplatform.core.partnerships.Brokering;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.core.partnerships.Partnerships;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Both want it: the partnership is opened with everything that is known (PR9). */
@UseCase
public class Opening {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_OBJECTIVE = 2000;
    private static final List<Content> OF_THE_LETTER = TextKind.LETTER_OF_INTENT.contents(false);

    @Inject ReadingProposals reading;
    @Inject Proposals proposals;
    @Inject Brokering brokering;
    @Inject Partnerships partnerships;
    @Inject Parties parties;
    @Inject Standpoints standpoints;
    @Inject Drafting drafting;
    @Inject WorkingAreas areas;
    @Inject Messages messages;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void check(UUID id) {
        own(id);
    }

    /**
     * Opens the partnership, or lets the mentee join the group that the mentor already leads out of
     * the same round.
     *
     * @return the partnership
     */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public UUID open(UUID id) {
        var proposal = own(id);
        if (proposal.state() != State.MUTUAL) {
            throw new RuleRefused("proposal.not-mutual");
        }
        var group = groupFor(proposal);
        group.ifPresent(found -> join(proposal, found));
        var partnership = group.map(Partnership::id).orElseGet(() -> opened(proposal));
        write(proposal, partnership);
        proposals.convert(proposal, partnership);
        return partnership;
    }

    private UUID opened(Proposal proposal) {
        var partnership = brokering.open(Partnership.Basis.LIVED, particulars(proposal)).id();
        take(partnership, Partner.Role.MENTOR, proposal.mentor(), proposal.areas());
        take(partnership, Partner.Role.MENTEE, proposal.mentee(), proposal.areas());
        return partnership;
    }

    private Partnership.Particulars particulars(Proposal proposal) {
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        var since = proposal.own().windowFrom().filter(day -> day.isAfter(today)).orElse(today);
        var title =
                "%s – %s: %s"
                        .formatted(
                                proposal.mentor().called(),
                                proposal.mentee().called(),
                                proposal.title());
        return new Partnership.Particulars(
                cut(title, LONGEST_TITLE),
                Partnership.Kind.BILATERAL,
                proposal.own().desiredChange().map(text -> cut(text, LONGEST_OBJECTIVE)),
                Optional.empty(),
                Optional.of(PartialDate.of(since.toString())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void take(UUID partnership, Partner.Role role, Half half, List<String> codes) {
        var standpoint = standpoints.of(partnership);
        var party = parties.add(standpoint, role, half.platform(), half.operator());
        parties.workIn(standpoint, parties.get(partnership, party), codes);
    }

    private void join(Proposal proposal, Partnership group) {
        var mentor =
                parties.of(group.id()).stream()
                        .filter(party -> party.role() == Partner.Role.MENTOR)
                        .findFirst()
                        .orElseThrow();
        var codes = new LinkedHashSet<>(mentor.areas());
        codes.addAll(proposal.areas());
        parties.workIn(standpoints.of(group.id()), mentor, List.copyOf(codes));
        take(group.id(), Partner.Role.MENTEE, proposal.mentee(), proposal.areas());
        var said = group.particulars();
        var objective = joined(said.objective().orElse(""), change(proposal));
        brokering.describe(
                group.id(),
                group.version(),
                new Partnership.Particulars(
                        said.title(),
                        Partnership.Kind.GROUP,
                        Optional.of(objective)
                                .filter(text -> !text.isEmpty())
                                .map(text -> cut(text, LONGEST_OBJECTIVE)),
                        said.programme(),
                        said.since(),
                        said.until(),
                        said.toldBy(),
                        said.toldAt()));
    }

    /** A group of the round that has not been matched yet and has a place left. */
    private Optional<Partnership> groupFor(Proposal proposal) {
        if (proposal.round().isEmpty() || !proposal.own().groupable()) {
            return Optional.empty();
        }
        return proposals.openedWith(proposal.round().get(), proposal.mentor().paper()).stream()
                .map(partnerships::get)
                .filter(found -> found.state().name().equals("IDENTIFIED"))
                .filter(found -> hasPlace(found.id(), proposal))
                .findFirst();
    }

    private boolean hasPlace(UUID group, Proposal proposal) {
        var mentees =
                parties.of(group).stream()
                        .filter(party -> party.role() == Partner.Role.MENTEE)
                        .map(Partner::operator)
                        .toList();
        return mentees.size() < proposal.own().groupPlaces()
                && !mentees.contains(proposal.mentee().operator())
                && proposals.allGroupable(group);
    }

    /** What both have said already is the draft of their letter of intent. */
    private void write(Proposal proposal, UUID partnership) {
        var letter =
                drafting.of(partnership).stream()
                        .filter(text -> text.kind() == TextKind.LETTER_OF_INTENT)
                        .map(Agreement::id)
                        .findFirst()
                        .orElseGet(
                                () ->
                                        drafting.begin(
                                                partnership,
                                                TextKind.LETTER_OF_INTENT,
                                                current.get().languages().get(0)));
        var text = drafting.get(partnership, letter);
        if (text.state() != Agreement.State.DRAFT) {
            return;
        }
        var said = new EnumMap<Content, String>(Content.class);
        for (var content : OF_THE_LETTER) {
            said.put(
                    content,
                    joined(
                            text.said(content).orElse(""),
                            said(proposal, content, text.language())));
        }
        drafting.write(
                partnership, letter, text.version(), new Draft(text.language(), said, Map.of()));
    }

    private String said(Proposal proposal, Content content, Language language) {
        var own = proposal.own();
        return switch (content) {
            case FOCUS -> {
                var focus =
                        messages.text(
                                language,
                                "proposal.letter.focus",
                                Map.of(
                                        "mentee", proposal.mentee().name(),
                                        "title", proposal.title(),
                                        "areas", named(proposal.areas(), language)));
                yield lines(Stream.concat(Stream.of(focus), own.problem().stream()));
            }
            case OBJECTIVES -> change(proposal);
            case CONTRIBUTIONS -> {
                var days =
                        messages.text(
                                language,
                                "proposal.letter.days",
                                Map.of(
                                        "mentor", proposal.mentor().name(),
                                        "mentee", proposal.mentee().name(),
                                        "days", proposal.days()));
                yield lines(
                        Stream.concat(
                                Stream.of(days),
                                own.brings().stream()
                                        .map(text -> proposal.mentee().name() + ": " + text)));
            }
            case DURATION ->
                    own.windowUntil()
                            .map(
                                    until ->
                                            messages.text(
                                                    language,
                                                    "proposal.letter.duration",
                                                    Map.of("until", until)))
                            .orElse("");
            default -> "";
        };
    }

    private static String change(Proposal proposal) {
        return proposal.own()
                .desiredChange()
                .map(change -> proposal.mentee().name() + ": " + change)
                .orElse("");
    }

    private String named(List<String> codes, Language language) {
        return codes.stream()
                .map(
                        code -> {
                            var key = "choice.working_areas." + code;
                            return messages.has(key)
                                    ? messages.text(language, key)
                                    : areas.find(code)
                                            .flatMap(area -> area.name(language))
                                            .orElse(code);
                        })
                .collect(Collectors.joining(", "));
    }

    private Proposal own(UUID id) {
        var opened = reading.of(id);
        if (!opened.stance().proposes()) {
            throw new RuleRefused("proposal.proposers");
        }
        return opened.proposal();
    }

    private static String lines(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }

    /** One text after the other; what is there already is not said twice. */
    private static String joined(String first, String then) {
        if (first.isBlank() || then.isBlank() || first.contains(then)) {
            return first.isBlank() ? then : first;
        }
        return first + "\n" + then;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
