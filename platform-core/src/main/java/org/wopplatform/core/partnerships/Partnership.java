package org.wopplatform.core.partnerships;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.rules.RuleRefused;

/** One partnership: what it is called and what it is for. Its state is changed by steps alone. */
@Entity
public class Partnership {
    public enum Kind {
        BILATERAL,
        GROUP,
        NATIONAL_POOL
    }

    /** Whether it is carried out here, or told by a public source. */
    public enum Basis {
        LIVED,
        RECORDED
    }

    /**
     * What can be said of it and changed.
     *
     * @param toldBy for a record: the source, as one would cite it
     * @param toldAt where the source is read
     */
    public record Particulars(
            String title,
            Kind kind,
            Optional<String> objective,
            Optional<String> programme,
            Optional<PartialDate> since,
            Optional<PartialDate> until,
            Optional<String> toldBy,
            Optional<String> toldAt) {}

    @Id private UUID id;

    @Column(name = "platform_id", updatable = false)
    private String platform;

    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private State state;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Basis basis;

    private String objective;
    private String programme;
    private String since;
    private String until;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "told_at")
    private String toldAt;

    private boolean published;

    @Column(updatable = false)
    private boolean demonstration;

    @Column(name = "source_id", insertable = false, updatable = false)
    private String source;

    @Column(name = "state_since", insertable = false, updatable = false)
    private Instant stateSince;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "brought_by", updatable = false)
    @Convert(converter = AccountColumn.class)
    private UUID broughtBy;

    @Column(name = "predecessor_platform_id")
    private String predecessorPlatform;

    @Column(name = "predecessor_id")
    @Convert(converter = AccountColumn.class)
    private UUID predecessor;

    @Version private int version;

    protected Partnership() {}

    Partnership(String platform, String code, Basis basis, Particulars said, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.code = code;
        this.basis = basis;
        this.state = basis == Basis.RECORDED ? State.UNKNOWN : State.IDENTIFIED;
        this.broughtBy = by;
        this.registeredAt = now;
        describe(said);
    }

    void describe(Particulars said) {
        if (said.since().isPresent()
                && said.until().isPresent()
                && said.until().get().latest().isBefore(said.since().get().earliest())) {
            throw new RuleRefused("partnership.ends-before-it-begins");
        }
        if (basis == Basis.RECORDED && said.toldBy().isEmpty() && source == null) {
            throw new RuleRefused("partnership.record-without-source");
        }
        title = said.title();
        kind = said.kind();
        objective = said.objective().orElse(null);
        programme = said.programme().orElse(null);
        since = said.since().map(PartialDate::text).orElse(null);
        until = said.until().map(PartialDate::text).orElse(null);
        toldBy = said.toldBy().orElse(null);
        toldAt = said.toldAt().orElse(null);
    }

    void publish(boolean shown) {
        published = shown;
    }

    /** It goes on where another one ended. */
    void follow(String platformOfPredecessor, UUID other) {
        predecessorPlatform = platformOfPredecessor;
        predecessor = other;
    }

    public Particulars particulars() {
        return new Particulars(
                title,
                kind,
                Optional.ofNullable(objective),
                Optional.ofNullable(programme),
                Optional.ofNullable(since).map(PartialDate::of),
                Optional.ofNullable(until).map(PartialDate::of),
                Optional.ofNullable(toldBy),
                Optional.ofNullable(toldAt));
    }

    public UUID id() {
        return id;
    }

    /** The platform that coordinates it. */
    public String platform() {
        return platform;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public State state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public Kind kind() {
        return kind;
    }

    public boolean recorded() {
        return basis == Basis.RECORDED;
    }

    public boolean published() {
        return published;
    }

    public boolean demonstration() {
        return demonstration;
    }

    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    public Optional<UUID> predecessor() {
        return Optional.ofNullable(predecessor);
    }

    public Optional<String> predecessorPlatform() {
        return Optional.ofNullable(predecessorPlatform);
    }

    public int version() {
        return version;
    }
}
