package org.wopplatform.core.drafts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What was typed as a JSON object in a column. */
@Converter
public class TypedColumn implements AttributeConverter<Typed, String> {
    @Override
    public String convertToDatabaseColumn(Typed typed) {
        return typed == null ? null : typed.json();
    }

    @Override
    public Typed convertToEntityAttribute(String column) {
        return column == null ? null : Typed.ofJson(column);
    }
}
