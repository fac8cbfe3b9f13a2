package org.wopplatform.web.pages.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.operators.Directory.Profile;
import org.wopplatform.core.operators.Search;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.directory.DirectoryQuery;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The directory of operators.
 *
 * @param countries what can be chosen: code and name, by name
 * @param byCountry how many were found in each country, most first
 * @param homes each home platform by its id
 * @param map where they are, if anybody was found
 * @param page the page shown, from 1
 * @param pages how many there are, at least 1
 * @param size how many entries a page has
 */
public record OperatorsView(
        Frame frame,
        Search search,
        Map<String, String> countries,
        List<Profile> profiles,
        Map<String, Long> byCountry,
        Map<String, Platform> homes,
        Optional<DirectoryMap> map,
        long total,
        int page,
        int pages,
        int size)
        implements View {
    /**
     * A filter that narrows the search.
     *
     * @param without the address of the same search without it
     */
    public record Active(String name, String value, String without) {}

    /** A filter that may be chosen: its parameter, its name, its codes with their names. */
    public record Choice(String name, String label, Map<String, String> codes, String chosen) {}

    public long from() {
        return total == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) page * size);
    }

    /** The address of another page of the same search. */
    public String page(int number) {
        var asked = DirectoryQuery.of(search);
        asked.put("page", String.valueOf(number));
        return DirectoryQuery.address(frame.to("operators"), asked);
    }

    /** The address of the same search as a file. */
    public String file(String ending) {
        return DirectoryQuery.address(frame.to("operators." + ending), DirectoryQuery.of(search));
    }

    /** The address of the same search in one country. */
    public String in(String country) {
        var asked = DirectoryQuery.of(search);
        asked.put("country", country);
        return DirectoryQuery.address(frame.to("operators"), asked);
    }

    public List<Active> active() {
        return DirectoryQuery.of(search).entrySet().stream()
                .map(
                        entry ->
                                new Active(
                                        label(entry.getKey()),
                                        value(entry.getKey(), entry.getValue()),
                                        without(entry.getKey())))
                .toList();
    }

    /** The filters besides words and country. */
    public List<Choice> choices() {
        var asked = DirectoryQuery.of(search);
        return DirectoryQuery.FILTERS.entrySet().stream()
                .map(
                        filter -> {
                            var codes = new LinkedHashMap<String, String>();
                            filter.getValue()
                                    .forEach(code -> codes.put(code, value(filter.getKey(), code)));
                            return new Choice(
                                    filter.getKey(),
                                    label(filter.getKey()),
                                    codes,
                                    asked.getOrDefault(filter.getKey(), ""));
                        })
                .toList();
    }

    private String without(String filter) {
        var asked = DirectoryQuery.of(search);
        asked.remove(filter);
        return DirectoryQuery.address(frame.to("operators"), asked);
    }

    private String label(String filter) {
        return switch (filter) {
            case "q" -> frame.t().say("operators.words");
            case "country" -> frame.t().say("country");
            case "service" -> frame.t().say("directory.service");
            case "sizeClass" -> frame.t().say("directory.size-class");
            case "area" -> frame.t().say("directory.area");
            default -> frame.t().say("field-name.legal_form");
        };
    }

    private String value(String filter, String code) {
        var t = frame.t();
        return switch (filter) {
            case "q" -> code;
            case "country" -> t.country(code);
            case "service" -> t.say("service." + code);
            case "sizeClass" -> size(code);
            case "area" -> t.say("choice.working_areas." + code);
            default -> t.say("choice.legal_form." + code);
        };
    }

    /** A size class with what it means. */
    public String size(String code) {
        var t = frame.t();
        return t.say(
                "directory.size",
                "name",
                t.say("choice.size." + code),
                "range",
                t.say("choice.size." + code + ".range"));
    }
}
