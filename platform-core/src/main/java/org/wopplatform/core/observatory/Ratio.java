package org.wopplatform.core.observatory;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a whole, both sums of what measures count; told only where all of them are. */
public enum Ratio implements Indicator {
    /** Partnerships from South to South, of those whose countries are known. */
    SOUTH_SOUTH(
            List.of(Term.of(Measure.PARTNERSHIPS, Dimension.DIRECTION, "SOUTH_SOUTH")),
            List.of(Term.of(Measure.PARTNERSHIPS, Dimension.DIRECTION, Cell.ALL)),
            List.of(Term.of(Measure.PARTNERSHIPS, Dimension.DIRECTION, Dimension.UNKNOWN))),
    /** Partnerships whose parties are at home on several platforms. */
    ACROSS(
            List.of(Term.of(Measure.PARTNERSHIPS, Dimension.SPAN, "ACROSS")),
            List.of(Term.of(Measure.PARTNERSHIPS, Dimension.SPAN, Cell.ALL)),
            List.of()),
    /** Small operators, of those that state their connections. */
    SMALL_SHARE(
            List.of(
                    Term.of(Measure.OPERATORS, Dimension.SIZE, "MICRO"),
                    Term.of(Measure.OPERATORS, Dimension.SIZE, "SMALL")),
            List.of(Term.of(Measure.OPERATORS, Dimension.SIZE, Cell.ALL)),
            List.of(Term.of(Measure.OPERATORS, Dimension.SIZE, Dimension.UNKNOWN))),
    /** Women among those who took part in missions. */
    WOMEN_SHARE(
            List.of(Term.of(Measure.WOMEN, Dimension.ALL, Cell.ALL)),
            List.of(
                    Term.of(Measure.WOMEN, Dimension.ALL, Cell.ALL),
                    Term.of(Measure.MEN, Dimension.ALL, Cell.ALL),
                    Term.of(Measure.OTHERS, Dimension.ALL, Cell.ALL)),
            List.of());

    /**
     * A figure that goes into a ratio.
     *
     * @param by the table it stands in
     * @param category {@link Cell#ALL} for the table's total
     */
    public record Term(Measure measure, Dimension by, String category) {
        static Term of(Measure measure, Dimension by, String category) {
            return new Term(measure, by, category);
        }

        public Figure in(Picture.Row row) {
            return category.equals(Cell.ALL) ? row.total() : row.of(category);
        }
    }

    private final List<Term> part;
    private final List<Term> whole;
    private final List<Term> without;

    Ratio(List<Term> part, List<Term> whole, List<Term> without) {
        this.part = part;
        this.whole = whole;
        this.without = without;
    }

    /** What the part is the sum of. */
    public List<Term> part() {
        return part;
    }

    /** What the whole is the sum of. */
    public List<Term> whole() {
        return whole;
    }

    /** What of that does not belong to the whole. */
    public List<Term> without() {
        return without;
    }

    /** Every figure it is made of, each once. */
    public Set<Term> terms() {
        return Stream.of(part, whole, without).flatMap(List::stream).collect(Collectors.toSet());
    }

    public Share share(Function<Term, Figure> figures) {
        return Share.of(
                part.stream().map(figures).toList(),
                whole.stream().map(figures).toList(),
                without.stream().map(figures).toList());
    }

    @Override
    public Adds adds() {
        return Adds.RATIO;
    }

    @Override
    public Set<Dimension> dimensions() {
        return EnumSet.of(Dimension.ALL);
    }

    @Override
    public Set<Measure> madeOf() {
        return terms().stream()
                .map(Term::measure)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
    }
}
