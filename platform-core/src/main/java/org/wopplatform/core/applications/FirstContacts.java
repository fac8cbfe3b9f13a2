package org.wopplatform.core.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.wopplatform.core.contacts.Contacts;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** The contact that comes with an application or an entry. */
@ApplicationScoped
public class FirstContacts {
    /** Whose word lets the contact be kept. */
    enum Consent {
        BY_ONESELF,
        BY_THE_ASSOCIATION
    }

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** Writes down the contact that is named, if any, in the place of one on the same consent. */
    void put(Operator operator, Particulars said, Consent consent) {
        var named =
                Stream.of(Field.CONTACT_NAME, Field.CONTACT_EMAIL, Field.CONTACT_PHONE)
                        .anyMatch(said::says);
        if (!named) {
            return;
        }
        em.flush();
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        if (corrected(operator, said, consent, today) == 0) {
            add(operator, said, consent, today);
        }
    }

    /** What is published stays chosen only as long as it is the same person's. */
    private int corrected(Operator operator, Particulars said, Consent consent, LocalDate today) {
        return em.createNativeQuery(
                        """
                        update operator_contact set
                            publishes_name = publishes_name and lower(email) is not distinct from nullif(?5, ''),
                            publishes_position = publishes_position and lower(email) is not distinct from nullif(?5, ''),
                            publishes_email = publishes_email and lower(email) is not distinct from nullif(?5, ''),
                            publishes_phone = publishes_phone and lower(email) is not distinct from nullif(?5, ''),
                            name = nullif(?3, ''), position = nullif(?4, ''), email = nullif(?5, ''), phone = nullif(?6, ''),
                            consented_on = ?7, keep_until = ?8, version = version + 1
                        where id = (select id from operator_contact
                                    where operator_id = ?1 and consent = ?2 and erased_at is null
                                    order by entered_at, id limit 1)""")
                .setParameter(1, operator.id())
                .setParameter(2, consent.name())
                .setParameter(3, said.text(Field.CONTACT_NAME))
                .setParameter(4, said.text(Field.CONTACT_POSITION))
                .setParameter(5, said.text(Field.CONTACT_EMAIL))
                .setParameter(6, said.text(Field.CONTACT_PHONE))
                .setParameter(7, Date.valueOf(today))
                .setParameter(8, Date.valueOf(today.plusYears(Contacts.YEARS)))
                .executeUpdate();
    }

    private void add(Operator operator, Particulars said, Consent consent, LocalDate today) {
        em.createNativeQuery(
                        """
                        insert into operator_contact (id, platform_id, operator_id, name, position, email, phone,
                            consent, consented_on, keep_until, entered_at)
                        values (?1, ?2, ?3, nullif(?4, ''), nullif(?5, ''), nullif(?6, ''), nullif(?7, ''), ?8, ?9, ?10, ?11)""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, operator.platform())
                .setParameter(3, operator.id())
                .setParameter(4, said.text(Field.CONTACT_NAME))
                .setParameter(5, said.text(Field.CONTACT_POSITION))
                .setParameter(6, said.text(Field.CONTACT_EMAIL))
                .setParameter(7, said.text(Field.CONTACT_PHONE))
                .setParameter(8, consent.name())
                .setParameter(9, Date.valueOf(today))
                .setParameter(10, Date.valueOf(today.plusYears(Contacts.YEARS)))
                .setParameter(11, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
