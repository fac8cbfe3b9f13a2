package org.wopplatform.core.agreements;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.partnerships.Partner;

/**
 * A text that partners write and sign, as it reads now, or as it was sent for signature.
 *
 * @param number within the partnership, from 1
 * @param hash the digest that is signed; nothing while it is a draft
 * @param title of the partnership, as the text calls it
 * @param parties for whom it speaks
 * @param lacking what has to be said before it is sent; of a record nothing
 */
public record Agreement(
        UUID id,
        UUID partnership,
        TextKind kind,
        int number,
        State state,
        Language language,
        Optional<String> hash,
        Instant changedAt,
        Optional<Instant> sentAt,
        Optional<Instant> signedAt,
        int version,
        String code,
        String title,
        Map<Content, String> said,
        List<Party> parties,
        List<Lack> lacking) {

    public enum State {
        DRAFT,
        FOR_SIGNATURE,
        SIGNED
    }

    /**
     * A party of the text.
     *
     * @param interest what it wants of the partnership
     */
    public record Party(
            UUID id, Partner.Role role, String name, String country, Optional<String> interest) {
        /** Whether the text is not signed without it. */
        public boolean signs() {
            return role.partners() || role == Partner.Role.FACILITATOR;
        }
    }

    /**
     * Something that is not said yet: a content by its key, {@code interest} of a party, or {@code
     * parties} where a mentor or a mentee is missing.
     */
    public record Lack(String what, Optional<UUID> party) {}

    public Agreement {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
        parties = List.copyOf(parties);
        lacking = List.copyOf(lacking);
    }

    public Optional<String> said(Content content) {
        return Optional.ofNullable(said.get(content));
    }

    public Optional<Party> party(UUID party) {
        return parties.stream().filter(p -> p.id().equals(party)).findFirst();
    }

    /** The start of the digest, for people to compare. */
    public Optional<String> shortHash() {
        return hash.map(
                digest ->
                        String.join(
                                "-",
                                digest.substring(0, 4),
                                digest.substring(4, 8),
                                digest.substring(8, 12)));
    }
}
