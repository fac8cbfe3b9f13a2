package org.wopplatform.web.pages.network;

import java.util.List;
import java.util.stream.Stream;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.core.facts.Source;
import org.wopplatform.core.recognition.SmallOperators.Country;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The small-scale operators of a platform's countries.
 *
 * @param countries those that have any, by name
 * @param without those that have none on record, by name
 * @param facts what documents say of small-scale operators
 * @param agendas what documents say of the countries' agendas
 */
public record SmallOperatorsView(
        Frame frame,
        List<Country> countries,
        List<String> without,
        List<Fact> facts,
        List<Fact> agendas)
        implements View {
    /** The countries that have an agenda, each once. */
    public List<String> agendaCountries() {
        return agendas.stream().flatMap(agenda -> agenda.country().stream()).distinct().toList();
    }

    /** The documents behind what is reported, each once. */
    public List<Source> sources() {
        return Stream.concat(facts.stream(), agendas.stream())
                .map(Fact::source)
                .distinct()
                .toList();
    }
}
