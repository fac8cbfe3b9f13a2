package org.wopplatform.core.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** A platform's accent colour and logo. */
@Entity
public class Appearance {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    private String accent;
    private byte[] logo;

    @Column(name = "logo_type")
    private String logoType;

    @Column(name = "logo_digest")
    private String logoDigest;

    @Version private int version;

    protected Appearance() {}

    Appearance(String platform, Accent accent) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.accent = accent.hex();
    }

    void colour(Accent accent) {
        this.accent = accent.hex();
    }

    void show(Logo logo) {
        this.logo = logo.bytes();
        this.logoType = logo.type();
        this.logoDigest = logo.digest();
    }

    void showNoLogo() {
        this.logo = null;
        this.logoType = null;
        this.logoDigest = null;
    }

    public Accent accent() {
        return new Accent(accent);
    }

    public Optional<Logo> logo() {
        return Optional.ofNullable(logo).map(bytes -> new Logo(bytes, logoType));
    }

    public Optional<String> logoDigest() {
        return Optional.ofNullable(logoDigest);
    }
}
