package org.wopplatform.web.directory;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.operators.Directory.Location;
import org.wopplatform.core.operators.Directory.Profile;

/** A published operator as JSON. */
@JsonbPropertyOrder({
    "id",
    "platform",
    "legalName",
    "shortName",
    "legalForm",
    "ownership",
    "services",
    "country",
    "subdivision",
    "place",
    "latitude",
    "longitude",
    "sizeClass",
    "languages",
    "workingAreas",
    "website",
    "outside",
    "demonstration"
})
public record OperatorView(
        UUID id,
        String platform,
        String legalName,
        String shortName,
        String legalForm,
        String ownership,
        List<String> services,
        String country,
        String subdivision,
        String place,
        BigDecimal latitude,
        BigDecimal longitude,
        String sizeClass,
        List<String> languages,
        List<String> workingAreas,
        String website,
        boolean outside,
        boolean demonstration) {
    public static OperatorView of(Profile profile) {
        return new OperatorView(
                profile.id(),
                profile.platform(),
                profile.legalName(),
                profile.shortName().orElse(null),
                profile.legalForm().orElse(null),
                profile.ownership().orElse(null),
                profile.services(),
                profile.country(),
                profile.subdivision().orElse(null),
                profile.place().orElse(null),
                profile.location().map(Location::latitude).orElse(null),
                profile.location().map(Location::longitude).orElse(null),
                profile.sizeClass().orElse(null),
                profile.languages(),
                profile.workingAreas(),
                profile.website().orElse(null),
                profile.outside(),
                profile.demonstration());
    }
}
