package org.wopplatform.core.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A way to reach a platform's secretariat. Organisations only: no person's own address. */
@Entity
@Table(name = "platform_contact")
public class PlatformContact {
    public enum Kind {
        EMAIL,
        PHONE,
        WEBSITE,
        POSTAL
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    private int position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String label;
    private String address;
    @Version private int version;

    protected PlatformContact() {}

    PlatformContact(String platform, int position, Kind kind, String label, String address) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.position = position;
        this.kind = kind;
        this.label = label;
        this.address = address;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    public String address() {
        return address;
    }

    int position() {
        return position;
    }
}
