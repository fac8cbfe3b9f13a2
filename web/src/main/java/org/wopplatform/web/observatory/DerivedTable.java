package org.wopplatform.web.observatory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Median;
import org.wopplatform.core.observatory.Ratio;
import org.wopplatform.web.observatory.ObservatoryQuery.Derived;
import org.wopplatform.web.observatory.ObservatoryQuery.Records;
import org.wopplatform.web.observatory.TotalsView.FigureView;
import org.wopplatform.web.observatory.TotalsView.PartView;
import org.wopplatform.web.observatory.TotalsView.RowView;

/** A ratio, or medians by category, of each platform with all below it and by itself. */
final class DerivedTable implements TotalsPages {
    private final Edition edition;
    private final Definitions definitions;
    private final Derived asked;

    DerivedTable(Edition edition, Definitions definitions, Derived asked) {
        this.edition = edition;
        this.definitions = definitions;
        this.asked = asked;
    }

    @Override
    public TotalsView page(int page, int size) {
        var places = asked.platform().map(edition::under).orElseGet(edition::places);
        var definition = definitions.of(asked.of());
        return new TotalsView(
                asked.of().name(),
                definition.measure().name(),
                definition.unit().name(),
                by().name(),
                definitions.of(by()).name(),
                Records.ALL.name(),
                Map.of(),
                edition.period().orElse(null),
                edition.asOf(),
                places.stream().skip((page - 1L) * size).limit(size).map(this::row).toList(),
                places.size(),
                page,
                size,
                (long) page * size < places.size() ? address(page + 1, size) : null);
    }

    private Dimension by() {
        return asked.of().dimensions().iterator().next();
    }

    private RowView row(Edition.Place place) {
        if (asked.of() instanceof Ratio ratio) {
            return row(
                    place,
                    FigureView.of(edition.share(ratio, place).orElseThrow(), definitions),
                    FigureView.of(edition.shareAlone(ratio, place).orElseThrow(), definitions),
                    List.of());
        }
        return row(
                place,
                FigureView.none(definitions.byCategoryOnly()),
                FigureView.none(definitions.byCategoryOnly()),
                parts((Median) asked.of(), place));
    }

    private static RowView row(
            Edition.Place place, FigureView whole, FigureView alone, List<PartView> parts) {
        return new RowView(
                place.id(),
                place.name(),
                place.parent().orElse(null),
                whole,
                alone,
                parts,
                FigureView.NOTHING,
                FigureView.NOTHING);
    }

    private List<PartView> parts(Median median, Edition.Place place) {
        return Categories.of(median.measure(), median.by()).stream()
                .map(
                        code ->
                                new PartView(
                                        code,
                                        definitions.category(median.by(), code).name(),
                                        FigureView.of(
                                                edition.middle(median, place, code).orElseThrow(),
                                                definitions),
                                        alone(median, place, code)))
                .toList();
    }

    /** Medians are taken of a platform with all below it; one with none below it is both. */
    private FigureView alone(Median median, Edition.Place place, String code) {
        return edition.hasAnyBelow(place)
                ? FigureView.none(definitions.withAllBelowOnly())
                : FigureView.of(edition.middle(median, place, code).orElseThrow(), definitions);
    }

    private String address(int page, int size) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("measure", asked.of().name());
        parts.put("by", by().name());
        asked.platform().ifPresent(id -> parts.put("platform", id));
        edition.period().ifPresent(period -> parts.put(Editions.PERIOD, period));
        parts.put("page", "" + page);
        parts.put("size", "" + size);
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&", "/api/v1/observatory/totals?", ""));
    }
}
