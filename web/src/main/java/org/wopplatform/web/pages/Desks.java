package org.wopplatform.web.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;

/** Which places of a platform's administration somebody may open. */
public final class Desks {
    private record Place(String name, Permission permission, Set<Kind> kinds) {
        boolean opensTo(Caller caller, Platform platform) {
            return caller.may(permission, platform.id()) && kinds.contains(platform.kind());
        }
    }

    private static final List<Place> PLACES =
            List.of(
                    everywhere("board", Permission.READ_OWN_TOTALS),
                    everywhere("partnerships", Permission.READ_PARTNERSHIPS),
                    inTerritories("assessments", Permission.READ_STRENGTHS_AND_NEEDS),
                    inTerritories("support", Permission.READ_STRENGTHS_AND_NEEDS),
                    inTerritories("demand", Permission.READ_OPERATORS),
                    inTerritories("matching", Permission.MATCH_OPERATORS),
                    inTerritories("proposals", Permission.READ_STRENGTHS_AND_NEEDS),
                    inTerritories("rounds", Permission.MATCH_OPERATORS),
                    everywhere("operators", Permission.READ_OPERATORS),
                    everywhere("small-operators", Permission.REGISTER_OPERATORS),
                    everywhere("review", Permission.REVIEW_OPERATORS),
                    everywhere("texts", Permission.ADMINISTER_SITE),
                    everywhere("contacts", Permission.ADMINISTER_SITE),
                    everywhere("appearance", Permission.ADMINISTER_SITE),
                    everywhere("people", Permission.READ_PEOPLE),
                    new Place(
                            "members", Permission.KEEP_ASSOCIATION_MEMBERS, Set.of(Kind.NATIONAL)),
                    inTerritories("imports", Permission.REGISTER_OPERATORS),
                    inTerritories("requests", Permission.REGISTER_OPERATORS),
                    everywhere("memberships", Permission.READ_OPERATORS),
                    everywhere("acceptances", Permission.READ_OPERATORS),
                    everywhere("retention", Permission.READ_CONTACTS),
                    new Place("conduct", Permission.KEEP_CODE_OF_CONDUCT, Set.of(Kind.GLOBAL)),
                    new Place("committee", Permission.KEEP_COMMITTEE, Set.of(Kind.REGIONAL)),
                    new Place("platforms", Permission.FOUND_PLATFORMS, Set.of(Kind.GLOBAL)),
                    new Place("releases", Permission.CLOSE_PERIODS, Set.of(Kind.GLOBAL)),
                    everywhere("exchange-rates", Permission.COORDINATE_PARTNERSHIPS),
                    everywhere("integrity", Permission.KEEP_INTEGRITY),
                    everywhere("messages", Permission.READ_MESSAGES),
                    everywhere("audit-log", Permission.READ_AUDIT_LOG),
                    everywhere("export", Permission.EXPORT_PLATFORM));

    private Desks() {}

    private static Place everywhere(String name, Permission permission) {
        return new Place(name, permission, EnumSet.allOf(Kind.class));
    }

    /** Where operators are at home. */
    private static Place inTerritories(String name, Permission permission) {
        return new Place(name, permission, EnumSet.of(Kind.REGIONAL, Kind.NATIONAL));
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
