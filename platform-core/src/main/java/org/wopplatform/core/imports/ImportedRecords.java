package org.wopplatform.core.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;

/** Rows of files, and requests made of them, that name a person. */
@ApplicationScoped
public class ImportedRecords implements PersonalRecords {
    private static final String NAMED =
            " (lower(said ->> 'contact_email') = ?1 or position(?1 in lower(%s)) > 0)";
    private static final String CONTACT =
            "array['contact_name', 'contact_position', 'contact_email', 'contact_phone']";

    @PersistenceContext EntityManager em;

    @Override
    public List<Held> heldOn(Person person) {
        if (!person.hasEmail()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select i.file_name, r.row_number, said ->> 'contact_name', said ->> 'contact_position',
                                       said ->> 'contact_phone'
                                from import_row r join operator_import i on i.id = r.import_id
                                where"""
                                        + NAMED.formatted("cells")
                                        + " order by i.uploaded_at, r.row_number")
                        .setParameter(1, person.email())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                Held.of(
                                        "import",
                                        "document",
                                        row[0],
                                        "row",
                                        row[1],
                                        "name",
                                        row[2],
                                        "position",
                                        row[3],
                                        "phone",
                                        row[4]))
                .toList();
    }

    /** What became of the row stays; the row as it stood in the file does not. */
    @Override
    public void forget(Person person, Instant now) {
        if (!person.hasEmail()) {
            return;
        }
        em.createNativeQuery(
                        "update import_row set cells = '[]', said = said - "
                                + CONTACT
                                + ", former = former - "
                                + CONTACT
                                + " where"
                                + NAMED.formatted(
                                        "cells || coalesce(former ->> 'contact_email', '')"))
                .setParameter(1, person.email())
                .executeUpdate();
        em.createNativeQuery(
                        "update operator_referral set said = said - "
                                + CONTACT
                                + " where platform_id = current_setting('wop.platform') and"
                                + NAMED.formatted("''"))
                .setParameter(1, person.email())
                .executeUpdate();
    }
}
