package org.wopplatform.core.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.Messages;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;

/**
 * Writes to the people of one platform about the proposals that concern them, once for each
 * occasion: when one is made, when the other side has said yes, when both have, when one has said
 * no, and when it is over without an answer.
 */
@ApplicationScoped
public class Telling {
    /** What has not been told here yet; in demonstrations nobody is written to. */
    private static final String UNTOLD =
            """
            select w.id, w.occasion from (
               select p.id, p.state_since, case p.state when 'PROPOSED' then 'PROPOSED' when 'INTEREST_MENTEE' then 'ONE_YES'
                        when 'INTEREST_MENTOR' then 'ONE_YES' when 'MUTUAL' then 'MUTUAL' when 'DECLINED' then 'DECLINED'
                        when 'EXPIRED' then 'OVER' when 'WITHDRAWN' then 'OVER' end as occasion
               from match_proposal p where not p.demonstration and p.state_since > now() - interval '30 days') w
            where w.occasion is not null and not exists (
               select from proposal_notice n where n.platform_id = ?1 and n.proposal_id = w.id and n.occasion = w.occasion)
            order by w.state_since, w.id""";

    /** Whoever speaks for the operator; the platform's facilitators where nobody does. */
    private static final String SPEAKERS =
            """
            select distinct a.email, a.name, a.language from account a
            join appointment m on m.account_id = a.id and m.platform_id = ?1
            where a.suspended_at is null and (
                m.role in ('OPERATOR_SIGNATORY', 'OPERATOR_ADMINISTRATOR') and exists (
                    select from operator_staff s where s.platform_id = ?1 and s.operator_id = ?2 and s.account_id = a.id)
                or m.role = 'FACILITATOR' and not exists (
                    select from operator_staff s join appointment o on o.platform_id = s.platform_id and o.account_id = s.account_id
                    where s.platform_id = ?1 and s.operator_id = ?2 and o.role in ('OPERATOR_SIGNATORY', 'OPERATOR_ADMINISTRATOR')))
            order by a.email""";

    private static final String FACILITATORS =
            """
            select distinct a.email, a.name, a.language from account a
            join appointment m on m.account_id = a.id and m.platform_id = ?1
            where a.suspended_at is null and m.role = 'FACILITATOR'
            order by a.email""";

    private static final Set<String> TOLD_TO_THE_PROPOSER = Set.of("MUTUAL", "DECLINED");

    @PersistenceContext EntityManager em;
    @Inject Proposals proposals;
    @Inject Postbox postbox;
    @Inject Messages messages;
    @Inject Network network;

    void tell(Platform here) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(UNTOLD).setParameter(1, here.id()).getResultList();
        for (var row : rows) {
            if (isFirstToTell(here, (UUID) row[0], (String) row[1])) {
                tell(here, proposals.get((UUID) row[0]), (String) row[1]);
            }
        }
    }

    private void tell(Platform here, Proposal proposal, String occasion) {
        var key = "mail.proposal-" + occasion.toLowerCase(Locale.ROOT).replace('_', '-');
        for (var who : Who.values()) {
            var half = proposal.half(who);
            if (half.platform().equals(here.id()) && hears(proposal, who, occasion)) {
                var speakers =
                        em.createNativeQuery(SPEAKERS)
                                .setParameter(1, here.id())
                                .setParameter(2, half.operator());
                write(here, proposal, half, key, speakers);
            }
        }
        if (proposal.platform().equals(here.id()) && TOLD_TO_THE_PROPOSER.contains(occasion)) {
            var facilitators = em.createNativeQuery(FACILITATORS).setParameter(1, here.id());
            write(here, proposal, proposal.mentee(), key + "-proposer", facilitators);
        }
    }

    /** Whoever has spoken hears nothing of its own word. */
    private boolean hears(Proposal proposal, Who who, String occasion) {
        return switch (occasion) {
            case "ONE_YES" -> proposal.state().waitsFor().contains(who);
            case "DECLINED" ->
                    proposals.words(proposal.id()).stream()
                            .noneMatch(word -> word.who() == who && !word.yes());
            default -> true;
        };
    }

    private void write(Platform here, Proposal proposal, Half half, String key, Query recipients) {
        @SuppressWarnings("unchecked")
        List<Object[]> people = recipients.getResultList();
        for (var person : people) {
            var language = Language.of((String) person[2]).orElse(Language.EN);
            postbox.queue(
                    here.id(),
                    (String) person[0],
                    language,
                    key,
                    Map.of(
                            "name", (String) person[1],
                            "operator", half.name(),
                            "partner", proposal.half(half.who().other()).name(),
                            "title", proposal.title(),
                            "until", proposal.expiresOn().toString(),
                            "kind",
                                    messages.text(
                                            language,
                                            "proposal.general."
                                                    + proposal.declined()
                                                            .orElse(DeclineKind.OTHER)),
                            "proposer", nameOf(proposal.platform(), language),
                            "platform", here.name(language).name(),
                            "link",
                                    postbox.address(
                                            "/%s/administration/proposals/%s"
                                                    .formatted(here.id(), proposal.id()))),
                    false);
        }
    }

    private String nameOf(String platform, Language language) {
        return network.get(platform).name(language).name();
    }

    /** Of two at once, the other finds it told. */
    private boolean isFirstToTell(Platform here, UUID proposal, String occasion) {
        return em.createNativeQuery(
                                """
                                insert into proposal_notice (id, platform_id, proposer_id, proposal_id, occasion)
                                select gen_random_uuid(), ?1, p.platform_id, p.id, ?3 from match_proposal p where p.id = ?2
                                on conflict on constraint proposal_notice_once do nothing""")
                        .setParameter(1, here.id())
                        .setParameter(2, proposal)
                        .setParameter(3, occasion)
                        .executeUpdate()
                == 1;
    }
}
