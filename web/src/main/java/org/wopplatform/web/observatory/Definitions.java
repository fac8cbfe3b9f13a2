package org.wopplatform.web.observatory;

import java.util.Optional;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
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

    Definition of(Measure measure) {
        var code = measure.name();
        return new Definition(
                new Named(code, texts.measure(code)),
                new Named(measure.unit().name(), texts.unit(code)),
                meaning(code),
                subject(measure),
                new Named("SUM", words.say("observatory.adds.SUM")),
                measure.dimensions().stream().map(this::of).toList());
    }

    private Named subject(Measure measure) {
        var code =
                switch (measure) {
                    case PARTNERSHIPS, PROSPECTS -> "PARTNERSHIP";
                    case OPERATORS, PEOPLE -> "OPERATOR";
                    case MISSIONS, PERSON_DAYS, WOMEN, MEN, OTHERS -> "MISSION";
                    case CASH, IN_KIND, REIMBURSED, UNRATED -> "MONEY";
                    case REPORTS -> "REPORT";
                    case REQUESTS -> "REQUEST";
                    case OFFERS, FREE_DAYS -> "OFFER";
                };
        return new Named(code, words.say("observatory.subject." + code));
    }

    MeasureEntry view(Measure measure) {
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
                measure.dimensions().stream().map(this::view).toList());
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
