package org.wopplatform.core.applications;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Answers as a JSON object in a column. */
@Converter
public class AnswersColumn implements AttributeConverter<Answers, String> {
    @Override
    public String convertToDatabaseColumn(Answers answers) {
        return answers == null ? null : answers.json();
    }

    @Override
    public Answers convertToEntityAttribute(String column) {
        return column == null ? null : Answers.ofJson(column);
    }
}
