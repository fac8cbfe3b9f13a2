package org.wopplatform.web.directory;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Search;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.web.problems.Invalid;

/** What an address of the directory asks for; a code that is none asks for nothing. */
public class DirectoryQuery {
    /** The filters as addresses name them, and what each can be. */
    public static final Map<String, List<String>> FILTERS = filters();

    @QueryParam("q")
    @DefaultValue("")
    String words;

    @QueryParam("country")
    @DefaultValue("")
    String country;

    @QueryParam("service")
    @DefaultValue("")
    String service;

    @QueryParam("sizeClass")
    @DefaultValue("")
    String sizeClass;

    @QueryParam("area")
    @DefaultValue("")
    String area;

    @QueryParam("form")
    @DefaultValue("")
    String form;

    public Search search() {
        return new Search(
                words,
                Optional.of(country).filter(code -> code.matches("[A-Z]{2}")),
                known("service", service),
                known("sizeClass", sizeClass),
                known("area", area),
                known("form", form));
    }

    /**
     * For programs, which would take everything for what they asked.
     *
     * @throws Invalid where a code is none
     */
    public void check() {
        var faults = new LinkedHashMap<String, String>();
        asked().forEach(
                        (name, code) -> {
                            if (known(name, code).isEmpty() && !code.isEmpty()) {
                                faults.put(name, "field.not-in-list");
                            }
                        });
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            faults.put("country", "field.country");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** The address with what is asked for. */
    public String address(String path) {
        return address(path, of(search()));
    }

    /** What a search is called in an address: only what it asks for. */
    public static Map<String, String> of(Search search) {
        var asked = new LinkedHashMap<String, String>();
        if (!search.words().isEmpty()) {
            asked.put("q", search.words());
        }
        search.country().ifPresent(code -> asked.put("country", code));
        search.service().ifPresent(code -> asked.put("service", code));
        search.size().ifPresent(code -> asked.put("sizeClass", code));
        search.area().ifPresent(code -> asked.put("area", code));
        search.form().ifPresent(code -> asked.put("form", code));
        return asked;
    }

    public static String address(String path, Map<String, String> asked) {
        if (asked.isEmpty()) {
            return path;
        }
        return asked.entrySet().stream()
                .map(
                        entry ->
                                entry.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("service", service);
        asked.put("sizeClass", sizeClass);
        asked.put("area", area);
        asked.put("form", form);
        return asked;
    }

    private static Optional<String> known(String filter, String code) {
        return Optional.of(code).filter(FILTERS.get(filter)::contains);
    }

    private static Map<String, List<String>> filters() {
        var filters = new LinkedHashMap<String, List<String>>();
        filters.put("service", Vocabulary.codes(Field.SERVICES));
        filters.put("sizeClass", Search.SIZES);
        filters.put("area", Vocabulary.codes(Field.WORKING_AREAS));
        filters.put("form", Vocabulary.codes(Field.LEGAL_FORM));
        return filters;
    }
}
