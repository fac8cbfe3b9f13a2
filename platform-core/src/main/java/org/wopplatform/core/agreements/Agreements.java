package org.wopplatform.core.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;

/** Letters of intent, agreements and amendments; the database renders what is signed (AG3). */
@ApplicationScoped
public class Agreements {

    @PersistenceContext EntityManager em;

    /** In the order in which they were begun. */
    public List<Agreement> of(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select a.id, a.partnership_id, a.kind, a.number, a.state, a.language, a.content_hash, a.changed_at,
                                       a.sent_at, a.signed_at, a.version, coalesce(a.content, agreement_content(a)),
                                       case when a.state = 'DRAFT' and p.basis = 'LIVED' then
                                         (select string_agg(concat_ws(' ', l.what, l.party_id), ',') from agreement_lacks(a) l) end
                                from agreement a join partnership p on p.platform_id = a.platform_id and p.id = a.partnership_id
                                where a.partnership_id = ?1 order by a.number""")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream().map(Agreements::agreement).toList();
    }

    public Agreement get(UUID partnership, UUID id) {
        return of(partnership).stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("agreement", id));
    }

    UUID begin(Standpoint standpoint, TextKind kind, Language language) {
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into agreement (id, platform_id, partnership_id, kind, language)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, id)
                .setParameter(2, standpoint.coordinator())
                .setParameter(3, standpoint.partnership())
                .setParameter(4, kind.name())
                .setParameter(5, language.code())
                .executeUpdate();
        return id;
    }

    void write(Standpoint standpoint, Agreement agreement, int version, Draft draft) {
        var contents = agreement.kind().contents(standpoint.recorded());
        var values = new ArrayList<Object>();
        var columns = new StringBuilder();
        for (var content : contents) {
            values.add(draft.said().getOrDefault(content, "").strip());
            columns.append(", ").append(content.key());
            columns.append(" = nullif(?").append(values.size() + 3).append(", '')");
        }
        var query =
                em.createNativeQuery(
                                "update agreement set language = ?3, version = version + 1"
                                        + columns
                                        + " where id = ?1 and version = ?2")
                        .setParameter(1, agreement.id())
                        .setParameter(2, version)
                        .setParameter(3, draft.language().code());
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 4, values.get(i));
        }
        if (query.executeUpdate() == 0) {
            throw new RuleRefused("agreement.changed-meanwhile");
        }
        if (agreement.kind().saysInterests()) {
            sayInterests(standpoint, agreement, draft.interests());
        }
    }

    private void sayInterests(
            Standpoint standpoint, Agreement agreement, Map<UUID, String> interests) {
        em.createNativeQuery("delete from agreement_interest where agreement_id = ?1")
                .setParameter(1, agreement.id())
                .executeUpdate();
        for (var party : agreement.parties()) {
            var said = interests.getOrDefault(party.id(), "").strip();
            if (!said.isEmpty()) {
                em.createNativeQuery(
                                """
                                insert into agreement_interest (id, platform_id, partnership_id, agreement_id, party_id, interest)
                                values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5)""")
                        .setParameter(1, standpoint.coordinator())
                        .setParameter(2, standpoint.partnership())
                        .setParameter(3, agreement.id())
                        .setParameter(4, party.id())
                        .setParameter(5, said)
                        .executeUpdate();
            }
        }
    }

    void become(Agreement agreement, int version, Agreement.State state) {
        var changed =
                em.createNativeQuery(
                                "update agreement set state = ?3, version = version + 1 where id = ?1 and version = ?2")
                        .setParameter(1, agreement.id())
                        .setParameter(2, version)
                        .setParameter(3, state.name())
                        .executeUpdate();
        if (changed == 0) {
            throw new RuleRefused("agreement.changed-meanwhile");
        }
    }

    void remove(Agreement agreement) {
        em.createNativeQuery("delete from agreement where id = ?1")
                .setParameter(1, agreement.id())
                .executeUpdate();
    }

    private static Agreement agreement(Object[] row) {
        var content = read((String) row[11]);
        var said = new EnumMap<Content, String>(Content.class);
        for (var each : Content.values()) {
            text(content, each.key()).ifPresent(text -> said.put(each, text));
        }
        return new Agreement(
                (UUID) row[0],
                (UUID) row[1],
                TextKind.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                Agreement.State.valueOf((String) row[4]),
                Language.of((String) row[5]).orElseThrow(),
                Optional.ofNullable((String) row[6]),
                Moments.of(row[7]),
                Optional.ofNullable(row[8]).map(Moments::of),
                Optional.ofNullable(row[9]).map(Moments::of),
                ((Number) row[10]).intValue(),
                text(content, "code").orElse(""),
                text(content, "title").orElse(""),
                said,
                parties(content),
                lacking((String) row[12]));
    }

    private static List<Agreement.Party> parties(JsonObject content) {
        return Optional.ofNullable(content.getJsonArray("parties")).stream()
                .flatMap(List::stream)
                .map(value -> value.asJsonObject())
                .map(
                        party ->
                                new Agreement.Party(
                                        UUID.fromString(party.getString("party")),
                                        Partner.Role.valueOf(party.getString("role")),
                                        party.getString("name"),
                                        party.getString("country"),
                                        text(party, "interest")))
                .toList();
    }

    private static List<Agreement.Lack> lacking(String rows) {
        if (rows == null) {
            return List.of();
        }
        return Arrays.stream(rows.split(","))
                .map(row -> row.split(" "))
                .map(
                        row ->
                                new Agreement.Lack(
                                        row[0],
                                        row.length > 1
                                                ? Optional.of(UUID.fromString(row[1]))
                                                : Optional.empty()))
                .toList();
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static Optional<String> text(JsonObject in, String key) {
        return in.get(key) instanceof JsonString string
                ? Optional.of(string.getString())
                : Optional.empty();
    }
}
