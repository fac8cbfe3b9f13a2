package org.wopplatform.core.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.particulars.Field;

/**
 * What is wrong with a row.
 *
 * @param column the index of the cell, from 0; empty where no column of the file has the field
 * @param code the key of its message
 */
public record Fault(
        Optional<Field> field, Optional<Integer> column, String code, Map<String, String> facts) {

    static String write(List<Fault> faults) {
        var array = Texts.BUILDERS.createArrayBuilder();
        for (var fault : faults) {
            var object = Texts.BUILDERS.createObjectBuilder().add("code", fault.code);
            fault.field.ifPresent(field -> object.add("field", field.key()));
            fault.column.ifPresent(column -> object.add("column", column));
            fault.facts.forEach(object::add);
            array.add(object);
        }
        return array.build().toString();
    }

    static List<Fault> read(String json, Columns columns) {
        try (var reader = Texts.READERS.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream()
                    .map(object -> of(object, columns))
                    .toList();
        }
    }

    private static Fault of(JsonObject object, Columns columns) {
        var field = Optional.ofNullable(object.getString("field", null)).flatMap(Field::of);
        var column =
                object.containsKey("column")
                        ? Optional.of(object.getInt("column"))
                        : field.flatMap(columns::column);
        var facts = new HashMap<String, String>();
        object.forEach(
                (key, value) ->
                        facts.put(
                                key,
                                value instanceof JsonString text
                                        ? text.getString()
                                        : value.toString()));
        return new Fault(field, column, object.getString("code"), Map.copyOf(facts));
    }
}
