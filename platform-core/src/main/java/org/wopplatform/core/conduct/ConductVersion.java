package org.wopplatform.core.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.RuleRefused;

/** One version of the code of conduct, in every language of the platform. */
@Entity
@Table(name = "conduct_version")
public class ConductVersion {
    public static final int LONGEST = 20_000;

    /** Whether the alliance has adopted the wording, or it is this platform's proposal. */
    public enum Origin {
        PROPOSED,
        ADOPTED
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    private int number;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "in_force_from")
    private LocalDate inForceFrom;

    private String en;
    private String es;
    private String fr;
    private String pt;

    @Column(name = "entered_by")
    @Convert(converter = AccountColumn.class)
    private UUID enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Version private int version;

    protected ConductVersion() {}

    ConductVersion(
            String platform,
            int number,
            Origin origin,
            Map<Language, String> texts,
            UUID by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.number = number;
        this.enteredBy = by;
        this.enteredAt = now;
        word(origin, texts);
    }

    private void word(Origin origin, Map<Language, String> texts) {
        this.origin = origin;
        this.en = text(texts, Language.EN);
        this.es = text(texts, Language.ES);
        this.fr = text(texts, Language.FR);
        this.pt = text(texts, Language.PT);
    }

    private static String text(Map<Language, String> texts, Language language) {
        var text = texts.getOrDefault(language, "").replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleRefused(
                    "conduct.text",
                    Map.of("language", language.ownName(), "longest", String.valueOf(LONGEST)));
        }
        return text;
    }

    /** Replaces the wording of a draft. */
    void reword(Origin origin, Map<Language, String> texts) {
        refuseUnlessDraft();
        word(origin, texts);
    }

    /**
     * Gives the draft its first day.
     *
     * @param latest the last day that another version has, if any has one
     */
    void announce(LocalDate from, LocalDate today, Optional<LocalDate> latest) {
        refuseUnlessDraft();
        if (from.isBefore(today)) {
            throw new RuleRefused("conduct.day-past", Map.of("day", from.toString()));
        }
        if (latest.filter(day -> !from.isAfter(day)).isPresent()) {
            throw new RuleRefused(
                    "conduct.day-before-another", Map.of("day", latest.orElseThrow().toString()));
        }
        inForceFrom = from;
    }

    private void refuseUnlessDraft() {
        if (inForceFrom != null) {
            throw new RuleRefused("conduct.announced", Map.of("number", String.valueOf(number)));
        }
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Origin origin() {
        return origin;
    }

    /** Empty for a draft. */
    public Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }

    public boolean begunBy(LocalDate day) {
        return inForceFrom != null && !inForceFrom.isAfter(day);
    }

    public String text(Language language) {
        return Map.of(Language.EN, en, Language.ES, es, Language.FR, fr, Language.PT, pt)
                .get(language);
    }

    public int version() {
        return version;
    }
}
