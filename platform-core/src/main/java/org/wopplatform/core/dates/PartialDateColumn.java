package org.wopplatform.core.dates;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class PartialDateColumn implements AttributeConverter<PartialDate, String> {
    @Override
    public String convertToDatabaseColumn(PartialDate date) {
        return date == null ? null : date.text();
    }

    @Override
    public PartialDate convertToEntityAttribute(String column) {
        return column == null ? null : new PartialDate(column);
    }
}
