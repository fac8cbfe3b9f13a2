package org.wopplatform.national.association;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An organisation is a member of the association that hosts a national platform. */
@Entity
@Table(name = "association_member")
public class AssociationMember {
    public enum Category {
        UTILITY,
        COMMUNITY_OPERATOR,
        GOVERNMENT,
        SUPPLIER,
        INDIVIDUAL
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    private String association;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private Category category;

    private LocalDate since;
    private LocalDate until;
    private boolean demonstration;
    @Version private int version;

    protected AssociationMember() {}

    AssociationMember(
            String platform,
            String association,
            String organisation,
            Category category,
            Optional<LocalDate> since) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.association = association;
        this.organisation = organisation;
        this.category = category;
        this.since = since.orElse(null);
    }

    void leave(LocalDate day) {
        this.until = day;
    }

    public UUID id() {
        return id;
    }

    public String association() {
        return association;
    }

    public String organisation() {
        return organisation;
    }

    public Category category() {
        return category;
    }

    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    public boolean demonstration() {
        return demonstration;
    }
}
