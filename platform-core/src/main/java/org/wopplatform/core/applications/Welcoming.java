package org.wopplatform.core.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.wopplatform.core.identity.Accounts;
import org.wopplatform.core.identity.LinkIssuing;
import org.wopplatform.core.operators.OperatorVerified;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.people.Appointments;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Role;

/** Opens the door to whoever applied for an operator that is now verified (AP7, AP8). */
@ApplicationScoped
public class Welcoming {
    @PersistenceContext EntityManager em;
    @Inject Applications applications;
    @Inject Accounts accounts;
    @Inject Appointments appointments;
    @Inject LinkIssuing links;
    @Inject CurrentPlatform current;

    void welcome(@Observes OperatorVerified verified) {
        applications
                .of(verified.operator())
                .ifPresent(
                        application -> {
                            application.email().ifPresent(email -> welcome(application, email));
                            application.forgetThePerson();
                        });
    }

    private void welcome(Application application, String email) {
        var account =
                accounts.byAddressOrNew(
                        email,
                        application.typed().text(Field.CONTACT_NAME),
                        application.language());
        appointments.appoint(current.get(), account.id(), Role.OPERATOR_ADMINISTRATOR);
        em.createNativeQuery(
                        """
                        insert into operator_staff (id, platform_id, operator_id, account_id)
                        values (?1, ?2, ?3, ?4)
                        on conflict on constraint operator_staff_once do nothing""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, current.get().id())
                .setParameter(3, application.operator().orElseThrow())
                .setParameter(4, account.id())
                .executeUpdate();
        links.invite(current.get(), account);
    }
}
