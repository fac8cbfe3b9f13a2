package org.wopplatform.core.imports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The registry in the shape in which a file brings it in, so that it can go out and come back. */
@UseCase
public class RegistryRows {
    private static final String ROWS =
            """
            select cast(operator_said(o)
                   || coalesce((select jsonb_build_object('identifier_scheme', i.scheme, 'identifier', i.number)
                                from operator_identifier i where i.platform_id = o.platform_id and i.operator_id = o.id
                                order by i.scheme limit 1), '{}')
                   || coalesce((select jsonb_strip_nulls(jsonb_build_object('contact_name', c.name,
                                    'contact_position', c.position, 'contact_email', c.email, 'contact_phone', c.phone))
                                from operator_contact c
                                where ? and c.platform_id = o.platform_id and c.operator_id = o.id and c.erased_at is null
                                order by c.entered_at limit 1), '{}') as text)
            from operator o where o.standing <> 'WITHDRAWN' and not o.outside order by o.folded_words, o.id""";
    private static final int FETCHED = 500;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    /** Asks the gate before the first byte leaves. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public void check() {
        current.get();
    }

    /** Each operator by name, one at a time; contacts only for those who may read them. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public void each(Consumer<Particulars> to) {
        try {
            var connection = em.unwrap(Connection.class);
            try (var statement = connection.prepareStatement(ROWS)) {
                statement.setFetchSize(FETCHED);
                statement.setBoolean(1, caller.may(Permission.READ_CONTACTS, current.get().id()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        to.accept(ImportRows.particulars(rows.getString(1)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the registry cannot be read", e);
        }
    }
}
