package org.wopplatform.regional.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An organisation holds a seat of the steering committee for a time. */
@Entity
@Table(name = "committee_seat")
public class CommitteeSeat {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    private String seat;
    private String organisation;
    private LocalDate since;
    private LocalDate until;
    @Version private int version;

    protected CommitteeSeat() {}

    CommitteeSeat(String platform, String seat, String organisation, LocalDate since) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.seat = seat;
        this.organisation = organisation;
        this.since = since;
    }

    void vacate(LocalDate day) {
        this.until = day;
    }

    public UUID id() {
        return id;
    }

    public String seat() {
        return seat;
    }

    public String organisation() {
        return organisation;
    }

    public LocalDate since() {
        return since;
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    boolean heldOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
