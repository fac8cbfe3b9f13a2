package org.wopplatform.core.operators;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.RuleRefused;

/** A water operator in the registry of its home platform. */
@Entity
public class Operator {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "legal_form")
    private String legalForm;

    private String ownership;
    private String services = "";
    private String country;
    private String subdivision;
    private String place;
    private BigDecimal latitude;
    private BigDecimal longitude;
    private Integer population;
    private Integer connections;

    @Column(name = "size_class", insertable = false, updatable = false)
    private String sizeClass;

    private String licence;
    private String languages = "";

    @Column(name = "working_areas")
    private String workingAreas = "";

    private String connectivity;
    private String established;
    private String website;
    private String interests;
    private boolean listed = true;
    private boolean published;
    private boolean outside;
    private boolean demonstration;

    @Column(name = "source_id")
    private String source;

    @Enumerated(EnumType.STRING)
    private Entry entry;

    @Column(name = "entered_by")
    @Convert(converter = AccountColumn.class)
    private UUID enteredBy;

    @Column(name = "on_word_of")
    private String onWordOf;

    private String attestation;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(name = "standing_by")
    @Convert(converter = AccountColumn.class)
    private UUID standingBy;

    @Column(name = "standing_at")
    private Instant standingAt;

    @Column(name = "standing_reason")
    private String standingReason;

    @Column(name = "import_id")
    @Convert(converter = AccountColumn.class)
    private UUID importId;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version private int version;

    protected Operator() {}

    /**
     * @param enteredBy the account that enters it; empty where the operator does so itself
     * @param onWordOf who gave the information, where somebody else enters it
     */
    public Operator(
            String platform,
            Particulars particulars,
            Entry entry,
            Standing standing,
            Optional<UUID> enteredBy,
            Optional<String> onWordOf,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.entry = entry;
        this.standing = standing;
        this.enteredBy = enteredBy.orElse(null);
        this.onWordOf = onWordOf.orElse(null);
        this.standingBy = this.enteredBy;
        this.standingAt = now;
        this.registeredAt = now;
        say(particulars);
    }

    /** Replaces all that is said of the organisation; identifiers and contacts are kept apart. */
    public void say(Particulars said) {
        legalName = said.text(Field.LEGAL_NAME);
        shortName = said.get(Field.SHORT_NAME).orElse(null);
        legalForm = said.get(Field.LEGAL_FORM).orElse(null);
        ownership = said.get(Field.OWNERSHIP).orElse(null);
        services = said.text(Field.SERVICES);
        country = said.text(Field.COUNTRY);
        subdivision = said.get(Field.SUBDIVISION).orElse(null);
        place = said.get(Field.PLACE).orElse(null);
        latitude = said.get(Field.LATITUDE).map(BigDecimal::new).orElse(null);
        longitude = said.get(Field.LONGITUDE).map(BigDecimal::new).orElse(null);
        population = said.number(Field.POPULATION).orElse(null);
        connections = said.number(Field.CONNECTIONS).orElse(null);
        licence = said.get(Field.LICENCE).orElse(null);
        languages = said.text(Field.LANGUAGES);
        workingAreas = said.text(Field.WORKING_AREAS);
        connectivity = said.get(Field.CONNECTIVITY).orElse(null);
        established = said.get(Field.ESTABLISHED).orElse(null);
        website = said.get(Field.WEBSITE).orElse(null);
        interests = said.get(Field.INTERESTS).orElse(null);
        listed = !said.text(Field.LISTED).equals("false");
        published = listed && standing == Standing.VERIFIED;
    }

    public Particulars particulars() {
        Map<Field, String> said = new EnumMap<>(Field.class);
        said.put(Field.LEGAL_NAME, legalName);
        said.put(Field.SHORT_NAME, shortName);
        said.put(Field.LEGAL_FORM, legalForm);
        said.put(Field.OWNERSHIP, ownership);
        said.put(Field.SERVICES, services);
        said.put(Field.COUNTRY, country);
        said.put(Field.SUBDIVISION, subdivision);
        said.put(Field.PLACE, place);
        said.put(Field.LATITUDE, degrees(latitude));
        said.put(Field.LONGITUDE, degrees(longitude));
        said.put(Field.POPULATION, text(population));
        said.put(Field.CONNECTIONS, text(connections));
        said.put(Field.LICENCE, licence);
        said.put(Field.LANGUAGES, languages);
        said.put(Field.WORKING_AREAS, workingAreas);
        said.put(Field.CONNECTIVITY, connectivity);
        said.put(Field.ESTABLISHED, established);
        said.put(Field.WEBSITE, website);
        said.put(Field.INTERESTS, interests);
        said.put(Field.LISTED, String.valueOf(listed));
        return new Particulars(said);
    }

    /**
     * Takes the step to another standing.
     *
     * @param by the account that decides; empty where the operator itself does
     * @throws RuleRefused where no such step leads from here, or where whoever entered the operator
     *     would verify it
     */
    public void become(Standing next, Optional<UUID> by, Optional<String> reason, Instant now) {
        if (!standing.mayBecome(next)) {
            throw new RuleRefused(
                    "operator.no-such-step", Map.of("from", standing.name(), "to", next.name()));
        }
        if (next == Standing.VERIFIED && enteredBy != null && enteredBy.equals(by.orElse(null))) {
            throw new RuleRefused("operator.second-person");
        }
        standing = next;
        standingBy = by.orElse(null);
        standingReason = reason.orElse(null);
        standingAt = now;
        published = listed && next == Standing.VERIFIED;
    }

    /** The association's word for a community operator that has no licence. */
    public void attest(String words) {
        attestation = words.strip();
    }

    private static String degrees(BigDecimal degrees) {
        return degrees == null ? null : degrees.setScale(5, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    public UUID id() {
        return id;
    }

    public String platform() {
        return platform;
    }

    public String legalName() {
        return legalName;
    }

    public String country() {
        return country;
    }

    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /**
     * MICRO under 500 connections, SMALL under 5,000, MEDIUM under 50,000, LARGE under 500,000,
     * MEGA.
     */
    public Optional<String> sizeClass() {
        return Optional.ofNullable(sizeClass);
    }

    public Optional<String> legalForm() {
        return Optional.ofNullable(legalForm);
    }

    public Standing standing() {
        return standing;
    }

    public Optional<UUID> standingBy() {
        return Optional.ofNullable(standingBy);
    }

    public Instant standingAt() {
        return Optional.ofNullable(standingAt).orElse(registeredAt);
    }

    public Optional<String> standingReason() {
        return Optional.ofNullable(standingReason);
    }

    public Entry entry() {
        return entry;
    }

    public Optional<UUID> enteredBy() {
        return Optional.ofNullable(enteredBy);
    }

    public Optional<String> onWordOf() {
        return Optional.ofNullable(onWordOf);
    }

    public Optional<String> attestation() {
        return Optional.ofNullable(attestation);
    }

    public Optional<UUID> importId() {
        return Optional.ofNullable(importId);
    }

    public boolean published() {
        return published;
    }

    public boolean outside() {
        return outside;
    }

    public boolean demonstration() {
        return demonstration;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public int version() {
        return version;
    }
}
