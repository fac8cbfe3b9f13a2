package org.wopplatform.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.partnerships.Course;
import org.wopplatform.core.partnerships.Gap;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Partnership;

/** A partnership and where it stands, as its partners read it over the API. */
public record PartnershipRecordView(
        UUID id,
        String coordinator,
        String code,
        String title,
        String kind,
        String basis,
        String state,
        Instant stateSince,
        String objective,
        String programme,
        String since,
        String until,
        String toldBy,
        String toldAt,
        boolean published,
        boolean demonstration,
        int version,
        List<PartyView> parties,
        List<ConsentView> consents,
        List<StepAheadView> ahead) {

    public record PartyView(
            UUID id,
            String role,
            String platform,
            UUID operator,
            String name,
            String country,
            String standing,
            boolean codeAccepted,
            List<String> areas,
            Boolean word) {
        static PartyView of(Partner partner) {
            return new PartyView(
                    partner.id(),
                    partner.role().name(),
                    partner.home(),
                    partner.operator(),
                    partner.name(),
                    partner.country(),
                    partner.standing(),
                    partner.codeAccepted(),
                    partner.areas(),
                    partner.word().orElse(null));
        }
    }

    public record ConsentView(String platform, String consent, String reason) {}

    /** Something that is missing, and whose turn it is. */
    public record GapView(String code, String turn, String platform, UUID party, Instant since) {
        static GapView of(Gap gap) {
            return new GapView(
                    gap.code(),
                    gap.turn().name(),
                    gap.platform(),
                    gap.party().orElse(null),
                    gap.since());
        }
    }

    public record StepAheadView(String to, boolean mine, List<GapView> missing) {}

    static PartnershipRecordView of(Course.Standing standing) {
        var partnership = standing.partnership();
        var said = partnership.particulars();
        return new PartnershipRecordView(
                partnership.id(),
                partnership.platform(),
                partnership.code(),
                said.title(),
                said.kind().name(),
                basis(partnership),
                partnership.state().name(),
                partnership.stateSince(),
                said.objective().orElse(null),
                said.programme().orElse(null),
                said.since().map(PartialDate::text).orElse(null),
                said.until().map(PartialDate::text).orElse(null),
                said.toldBy().orElse(null),
                said.toldAt().orElse(null),
                partnership.published(),
                partnership.demonstration(),
                partnership.version(),
                standing.partners().stream().map(PartyView::of).toList(),
                standing.consents().stream()
                        .map(
                                c ->
                                        new ConsentView(
                                                c.platform(), c.consent(), c.reason().orElse(null)))
                        .toList(),
                standing.ahead().stream()
                        .map(
                                step ->
                                        new StepAheadView(
                                                step.to().name(),
                                                step.mine(),
                                                step.missing().stream().map(GapView::of).toList()))
                        .toList());
    }

    private static String basis(Partnership partnership) {
        return (partnership.recorded() ? Partnership.Basis.RECORDED : Partnership.Basis.LIVED)
                .name();
    }
}
