package org.wopplatform.core.particulars;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked about an operator, in the order in which it is asked and exported. */
public enum Field {
    LEGAL_NAME(Kind.TEXT, 200),
    SHORT_NAME(Kind.TEXT, 60),
    IDENTIFIER_SCHEME(Kind.SCHEME, 20),
    IDENTIFIER(Kind.CODE, 40),
    LEGAL_FORM(Kind.CHOICE, 100),
    OWNERSHIP(Kind.CHOICE, 100),
    SERVICES(Kind.CHOICES, 400),
    COUNTRY(Kind.COUNTRY, 80),
    SUBDIVISION(Kind.TEXT, 100),
    PLACE(Kind.TEXT, 120),
    LATITUDE(Kind.DEGREES, 30),
    LONGITUDE(Kind.DEGREES, 30),
    POPULATION(Kind.COUNT, 30),
    CONNECTIONS(Kind.COUNT, 30),
    LICENCE(Kind.CHOICE, 100),
    LANGUAGES(Kind.LANGUAGES, 200),
    WORKING_AREAS(Kind.CHOICES, 2000),
    CONNECTIVITY(Kind.CHOICE, 60),
    ESTABLISHED(Kind.DATE, 40),
    WEBSITE(Kind.ADDRESS, 200),
    INTERESTS(Kind.TEXT, 2000),
    LISTED(Kind.YES_OR_NO, 20),
    CONTACT_NAME(Kind.TEXT, 120),
    CONTACT_POSITION(Kind.TEXT, 120),
    CONTACT_EMAIL(Kind.EMAIL, 254),
    CONTACT_PHONE(Kind.PHONE, 40);

    /** How a field's text is read. */
    public enum Kind {
        TEXT,
        SCHEME,
        CODE,
        CHOICE,
        CHOICES,
        COUNTRY,
        LANGUAGES,
        COUNT,
        DEGREES,
        DATE,
        ADDRESS,
        EMAIL,
        PHONE,
        YES_OR_NO
    }

    private final Kind kind;
    private final int longest;

    Field(Kind kind, int longest) {
        this.kind = kind;
        this.longest = longest;
    }

    public Kind kind() {
        return kind;
    }

    /** How many characters its text may have, as typed. */
    public int longest() {
        return longest;
    }

    /** About a person, who decides what becomes of it. */
    public boolean personal() {
        return name().startsWith("CONTACT_");
    }

    /** Its name in forms, files and the API: {@code legal_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** What is the organisation's own, and no person's. */
    public static List<Field> ofTheOrganisation() {
        return Arrays.stream(values()).filter(field -> !field.personal()).toList();
    }
}
