package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.contacts.PublishedContacts;
import org.wopplatform.core.operators.Directory;
import org.wopplatform.core.operators.Search;
import org.wopplatform.core.partnerships.PublishedPartnerships;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.recognition.Attesting;
import org.wopplatform.web.directory.DirectoryQuery;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.words.Reader;

/** The directory of operators. */
@Path("{platform}/operators")
@RequestScoped
public class OperatorsPages {
    private static final int SIZE = 25;
    private static final int LAST_PAGE = 100_000;
    private static final int MOST_SPOTS = 500;

    @Inject Frames frames;
    @Inject Together together;
    @Inject Directory directory;
    @Inject PublishedContacts contacts;
    @Inject PublishedPartnerships partnerships;
    @Inject Attesting attesting;
    @Inject Network network;
    @Inject Reader reader;

    @GET
    public Page list(
            @BeanParam DirectoryQuery query, @QueryParam("page") @DefaultValue("1") String page) {
        return together.read(() -> found(query.search(), number(page)));
    }

    private Page found(Search asked, int page) {
        var frame = frames.frame();
        var countries = countries();
        var search =
                asked.country().filter(code -> !countries.containsKey(code)).isPresent()
                        ? asked.inAnyCountry()
                        : asked;
        var found = directory.search(search, (page - 1) * SIZE, SIZE);
        var pages = (int) Math.max(1, (found.total() + SIZE - 1) / SIZE);
        return Page.of(
                "operators",
                new OperatorsView(
                        frame,
                        search,
                        countries,
                        found.profiles(),
                        found.byCountry(),
                        network.all().stream()
                                .collect(Collectors.toMap(Platform::id, Function.identity())),
                        map(search, found),
                        found.total(),
                        Math.min(page, pages),
                        pages,
                        SIZE));
    }

    /**
     * Each at its place where they are few enough to be told apart and most of them have one, else
     * by country.
     */
    private Optional<DirectoryMap> map(Search search, Directory.Found found) {
        if (found.total() == 0) {
            return Optional.empty();
        }
        var located =
                found.total() <= MOST_SPOTS
                        ? directory.onTheMap(search, MOST_SPOTS)
                        : List.<Directory.Profile>of();
        return Optional.of(
                located.size() * 2L < found.total()
                        ? DirectoryMap.ofCountries(found.byCountry())
                        : DirectoryMap.ofPlaces(found.byCountry().keySet(), located));
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id) {
        return together.read(
                () -> {
                    var operator = directory.get(id);
                    var shared =
                            partnerships.all(reader.language()).stream()
                                    .filter(
                                            p ->
                                                    p.parties().stream()
                                                            .anyMatch(
                                                                    party ->
                                                                            party.name()
                                                                                    .filter(
                                                                                            operator
                                                                                                            .legalName()
                                                                                                    ::equals)
                                                                                    .isPresent()))
                                    .toList();
                    return Page.of(
                            "operator",
                            new OperatorView(
                                    frames.frame(),
                                    operator,
                                    shared,
                                    map(operator),
                                    attesting.published(id),
                                    contacts.of(id)));
                });
    }

    private static Optional<DirectoryMap> map(Directory.Profile operator) {
        return operator.location()
                .map(l -> DirectoryMap.ofPlaces(List.of(operator.country()), List.of(operator)));
    }

    private Map<String, String> countries() {
        var words = reader.words();
        var collator = Collator.getInstance(reader.language().locale());
        var countries = new LinkedHashMap<String, String>();
        directory.countries().stream()
                .sorted((one, other) -> collator.compare(words.country(one), words.country(other)))
                .forEach(code -> countries.put(code, words.country(code)));
        return countries;
    }

    /** A page's number as typed into the address; what is none is the first. */
    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
    }
}
