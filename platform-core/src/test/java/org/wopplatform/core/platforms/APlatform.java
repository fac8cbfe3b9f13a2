package org.wopplatform.core.platforms;

import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;

/** Makes platforms for tests; sound unless told otherwise. */
public final class APlatform {
    private String id;
    private Kind kind = Kind.NATIONAL;
    private Optional<String> parent = Optional.of("wop-lac");
    private Set<String> territory = Set.of("MX");
    private Status status = Status.ACTIVE;
    private List<HostTerm> hosts =
            List.of(
                    new HostTerm(
                            "ANEAS",
                            "ANEAS",
                            Optional.empty(),
                            HostTerm.Role.HOST,
                            Optional.empty(),
                            Optional.empty()));

    private APlatform(String id) {
        this.id = id;
    }

    public static APlatform called(String id) {
        return new APlatform(id);
    }

    public static APlatform like(Platform other) {
        var copy = new APlatform(other.id());
        copy.kind = other.kind();
        copy.parent = other.parent();
        copy.territory = other.territory();
        copy.hosts = other.hosts();
        return copy;
    }

    public APlatform global() {
        kind = Kind.GLOBAL;
        parent = Optional.empty();
        territory = Set.of();
        return this;
    }

    public APlatform regional() {
        kind = Kind.REGIONAL;
        parent = Optional.of("gwopa");
        return this;
    }

    public APlatform national() {
        kind = Kind.NATIONAL;
        return this;
    }

    public APlatform under(String parent) {
        this.parent = Optional.of(parent);
        return this;
    }

    public APlatform covering(String... countries) {
        territory = new LinkedHashSet<>(List.of(countries));
        return this;
    }

    public APlatform suspended() {
        status = Status.SUSPENDED;
        return this;
    }

    public Platform build() {
        return new Platform(
                id,
                kind,
                parent,
                status,
                Map.of(Language.EN, new Platform.Name(id, id)),
                territory,
                hosts,
                List.of(),
                Optional.of(PartialDate.of("2014")),
                List.of(Language.EN),
                Currency.getInstance("USD"),
                ZoneId.of("UTC"),
                Optional.empty(),
                5,
                10);
    }
}
