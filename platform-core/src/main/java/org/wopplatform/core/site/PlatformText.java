package org.wopplatform.core.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;
import org.wopplatform.core.language.Language;

/** A text of a platform's public pages in one language. */
@Entity
@Table(name = "platform_text")
public class PlatformText {
    public static final int LONGEST = 8000;

    public enum Slot {
        WELCOME,
        ABOUT,
        GET_INVOLVED,
        NOTICE
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Enumerated(EnumType.STRING)
    private Slot slot;

    private String language;
    private String body;
    @Version private int version;

    protected PlatformText() {}

    PlatformText(String platform, Slot slot, Language language, String body) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.slot = slot;
        this.language = language.code();
        this.body = body;
    }

    /**
     * Eight hexadecimal digits that differ when a text does; for noticing, not for keeping secrets.
     */
    public static String mark(String body) {
        var crc = new CRC32();
        crc.update(body.strip().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    void say(String body) {
        this.body = body;
    }

    public Slot slot() {
        return slot;
    }

    public Language language() {
        return Language.of(language).orElseThrow();
    }

    public String body() {
        return body;
    }
}
