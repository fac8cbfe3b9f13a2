package org.wopplatform.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;

/** Which places of a platform's administration somebody may open. */
public final class Desks {
    private record Place(String name, Permission permission, Optional<Kind> only) {
        boolean opensTo(Caller caller, Platform platform) {
            return caller.may(permission, platform.id())
                    && only.map(kind -> kind == platform.kind()).orElse(true);
        }
    }

    private static final List<Place> PLACES =
            List.of(
                    everywhere("operators", Permission.READ_OPERATORS),
                    everywhere("small-operators", Permission.REGISTER_OPERATORS),
                    everywhere("review", Permission.REVIEW_OPERATORS),
                    everywhere("texts", Permission.ADMINISTER_SITE),
                    everywhere("contacts", Permission.ADMINISTER_SITE),
                    everywhere("appearance", Permission.ADMINISTER_SITE),
                    everywhere("people", Permission.READ_PEOPLE),
                    new Place(
                            "members",
                            Permission.KEEP_ASSOCIATION_MEMBERS,
                            Optional.of(Kind.NATIONAL)),
                    everywhere("acceptances", Permission.READ_OPERATORS),
                    everywhere("retention", Permission.READ_CONTACTS),
                    new Place("conduct", Permission.KEEP_CODE_OF_CONDUCT, Optional.of(Kind.GLOBAL)),
                    new Place("committee", Permission.KEEP_COMMITTEE, Optional.of(Kind.REGIONAL)),
                    new Place("platforms", Permission.FOUND_PLATFORMS, Optional.of(Kind.GLOBAL)),
                    everywhere("messages", Permission.READ_MESSAGES),
                    everywhere("audit-log", Permission.READ_AUDIT_LOG),
                    everywhere("export", Permission.EXPORT_PLATFORM));

    private Desks() {}

    private static Place everywhere(String name, Permission permission) {
        return new Place(name, permission, Optional.empty());
    }

    public static boolean administers(Caller caller, Platform platform) {
        return PLACES.stream().anyMatch(place -> place.opensTo(caller, platform));
    }

    public static Desk desk(String here, Caller caller, Platform platform) {
        var places = new ArrayList<String>();
        places.add("desk");
        PLACES.stream()
                .filter(place -> place.opensTo(caller, platform))
                .forEach(place -> places.add(place.name()));
        return new Desk(here, places);
    }
}
