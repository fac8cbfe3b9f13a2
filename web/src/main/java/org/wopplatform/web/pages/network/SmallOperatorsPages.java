package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.recognition.SmallOperators;
import org.wopplatform.core.recognition.SmallOperators.Country;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.words.Reader;

/** The country view of small-scale operators: how many, whom they serve, where they stand. */
@Path("{platform}/small-operators")
@RequestScoped
public class SmallOperatorsPages {
    private static final String FACTS = "small-operators";
    private static final String AGENDA = "agenda";

    @Inject Frames frames;
    @Inject Together together;
    @Inject SmallOperators operators;
    @Inject Facts facts;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Page countries() {
        return together.read(() -> Page.of("small-operators", view()));
    }

    private SmallOperatorsView view() {
        var counted = operators.byCountry();
        var said = facts.alsoFromAbove(reader.language(), Set.of(FACTS, AGENDA));
        return new SmallOperatorsView(
                frames.frame(),
                counted.stream().sorted(byName(Country::code)).toList(),
                current.get().territory().stream()
                        .filter(code -> counted.stream().noneMatch(c -> c.code().equals(code)))
                        .sorted(byName(Function.identity()))
                        .toList(),
                about(said, FACTS),
                about(said, AGENDA));
    }

    private List<Fact> about(List<Fact> said, String topic) {
        return said.stream()
                .filter(fact -> fact.topic().equals(topic))
                .filter(fact -> fact.country().map(current.get()::covers).orElse(true))
                .toList();
    }

    private <T> Comparator<T> byName(Function<T, String> code) {
        var collator = Collator.getInstance(reader.language().locale());
        var words = reader.words();
        return (one, other) ->
                collator.compare(words.country(code.apply(one)), words.country(code.apply(other)));
    }
}
