package org.wopplatform.core.platforms;

/** A mentor's and a mentee's countries, ISO 3166-1 alpha-2: what a kind of platform judges. */
public record Pairing(String mentorCountry, String menteeCountry) {
    public Pairing {
        if (!mentorCountry.matches("[A-Z]{2}") || !menteeCountry.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "countries are two capital letters, got "
                            + mentorCountry
                            + " and "
                            + menteeCountry);
        }
    }

    public boolean domestic() {
        return mentorCountry.equals(menteeCountry);
    }
}
