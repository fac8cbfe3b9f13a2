package org.wopplatform.regional.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;

/** A meeting of a region's steering committee. */
@Entity
@Table(name = "committee_meeting")
public class CommitteeMeeting {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    private int number;

    @Column(name = "held_on")
    private PartialDate heldOn;

    private String place;
    private Integer present;

    @Column(name = "source_id")
    private String source;

    @Version private int version;

    protected CommitteeMeeting() {}

    CommitteeMeeting(String platform, int number, PartialDate heldOn, Optional<String> place) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.number = number;
        this.heldOn = heldOn;
        this.place = place.orElse(null);
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public PartialDate heldOn() {
        return heldOn;
    }

    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public Optional<Integer> present() {
        return Optional.ofNullable(present);
    }

    public Optional<String> source() {
        return Optional.ofNullable(source);
    }
}
