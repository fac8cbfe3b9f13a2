package org.wopplatform.core.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Names an account in a column that may be empty, which EclipseLink's own converter cannot read.
 */
@Converter
public class AccountColumn implements AttributeConverter<UUID, UUID> {
    @Override
    public UUID convertToDatabaseColumn(UUID account) {
        return account;
    }

    @Override
    public UUID convertToEntityAttribute(UUID column) {
        return column;
    }
}
