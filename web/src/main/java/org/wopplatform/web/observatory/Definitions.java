package org.wopplatform.web.observatory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Median;
import org.wopplatform.core.observatory.Ratio;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.web.words.ObservatoryTexts;
import org.wopplatform.web.words.Words;

/** What measures, dimensions and categories are called, and what measures count. */
final class Definitions {
    private final Words words;
    private final ObservatoryTexts texts;

    Definitions(Words words) {
        this.words = words;
        this.texts = new ObservatoryTexts(words);
    }

    Definition of(Indicator indicator) {
        var code = indicator.name();
        return new Definition(
                new Named(code, texts.measure(code)),
                new Named(unit(indicator), texts.unit(code)),
                meaning(code),
                subject(indicator),
                new Named(
                        indicator.adds().name(),
                        words.say("observatory.adds." + indicator.adds().name())),
                indicator.dimensions().stream().map(this::of).toList());
    }

    private static String unit(Indicator indicator) {
        if (indicator instanceof Measure measure) {
            return measure.unit().name();
        }
        return indicator instanceof Ratio ? "PERCENT" : Measure.Unit.DAYS.name();
    }

    private Named subject(Indicator indicator) {
        var code = Subjects.of(indicator);
        return new Named(code, words.say("observatory.subject." + code));
    }

    /** Why there is no figure where there is nothing to count. */
    String nothing() {
        return words.say("observatory.nothing");
    }

    String byCategoryOnly() {
        return words.say("observatory.median.by-category");
    }

    String withAllBelowOnly() {
        return words.say("observatory.median.with-all-below");
    }

    MeasureEntry view(Indicator measure) {
        var definition = of(measure);
        var code = measure.name();
        return new MeasureEntry(
                code,
                definition.measure().name(),
                definition.unit().name(),
                texts.means(code),
                texts.counts(code),
                definition.subject().code(),
                definition.subject().name(),
                definition.adds().code(),
                definition.adds().name(),
                madeOf(measure),
                measure.dimensions().stream().map(this::view).toList());
    }

    private static List<MeasureEntry.TermView> madeOf(Indicator indicator) {
        if (indicator instanceof Ratio ratio) {
            return Stream.of(
                            terms("PART", ratio.part()),
                            terms("WHOLE", ratio.whole()),
                            terms("WITHOUT", ratio.without()))
                    .flatMap(List::stream)
                    .toList();
        }
        return indicator instanceof Median median
                ? List.of(
                        new MeasureEntry.TermView(
                                "OF", median.measure().name(), median.by().name(), null))
                : List.of();
    }

    private static List<MeasureEntry.TermView> terms(String role, List<Ratio.Term> terms) {
        return terms.stream()
                .map(
                        term ->
                                new MeasureEntry.TermView(
                                        role,
                                        term.measure().name(),
                                        term.by().name(),
                                        term.category().isEmpty() ? null : term.category()))
                .toList();
    }

    private MeasureEntry.DimensionView view(Dimension dimension) {
        return new MeasureEntry.DimensionView(
                dimension.name(),
                texts.dimension(dimension.name()),
                dimension.severalEach(),
                texts.note(dimension.name()).orElse(null));
    }

    String title() {
        return words.say("observatory.data.title");
    }

    String description() {
        return words.say("observatory.data.description");
    }

    String periods() {
        return words.say("observatory.data.periods");
    }

    /** What it is and which records count. */
    String meaning(String code) {
        return texts.means(code) + " " + texts.counts(code);
    }

    Named of(Dimension dimension) {
        return new Named(dimension.name(), texts.dimension(dimension.name()));
    }

    Named category(Dimension dimension, String code) {
        return new Named(code, texts.category(dimension.name(), code));
    }

    /** Whatever is not named. */
    Named others() {
        return new Named("*", words.say("observatory.data.others"));
    }

    Optional<Named> why(Reason reason) {
        return reason == Reason.NONE
                ? Optional.empty()
                : Optional.of(
                        new Named(reason.name(), words.say("observatory.reason." + reason.name())));
    }
}
