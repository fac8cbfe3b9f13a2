package org.wopplatform.core.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wopplatform.core.particulars.Field;

/** Which column says what: the field of each column, absent where it is left out. */
public record Columns(List<Optional<Field>> fields) {
    public Columns {
        fields = List.copyOf(fields);
    }

    /**
     * As the headings suggest; of two columns with one meaning, the first that does not just count.
     */
    static Columns suggested(Survey survey, Function<String, Optional<Field>> meaning) {
        var fields = new ArrayList<Optional<Field>>();
        for (var i = 0; i < survey.headings().size(); i++) {
            var field =
                    survey.counters().contains(i)
                            ? Optional.<Field>empty()
                            : meaning.apply(survey.headings().get(i));
            fields.add(field.filter(f -> !fields.contains(Optional.of(f))));
        }
        return new Columns(fields);
    }

    static Columns of(String text) {
        var fields = new ArrayList<Optional<Field>>();
        for (var key : text.split(",", -1)) {
            fields.add(Field.of(key));
        }
        return new Columns(fields);
    }

    public boolean has(Field field) {
        return fields.contains(Optional.of(field));
    }

    /** The index of the column, from 0. */
    public Optional<Integer> column(Field field) {
        var index = fields.indexOf(Optional.of(field));
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    Map<Field, Integer> byField() {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var i = 0; i < fields.size(); i++) {
            var column = i;
            fields.get(i).ifPresent(field -> columns.put(field, column));
        }
        return columns;
    }

    @Override
    public String toString() {
        return String.join(",", fields.stream().map(f -> f.map(Field::key).orElse("")).toList());
    }
}
