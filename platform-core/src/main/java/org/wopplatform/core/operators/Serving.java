package org.wopplatform.core.operators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Role;

/**
 * For which operators of the current platform the caller may speak: the platform's staff for all of
 * them, an operator's own staff for those it serves. To everybody else an operator is not there.
 */
@ApplicationScoped
public class Serving {
    @PersistenceContext EntityManager em;
    @Inject Operators operators;
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    /** Whether the caller works for the platform itself, in whatever role. */
    public boolean ofThePlatform() {
        return caller.rolesIn(current.get().id()).stream().anyMatch(role -> !role.ofOperators());
    }

    /** The operators whose own staff the caller is, oldest first. */
    public List<UUID> served() {
        @SuppressWarnings("unchecked")
        List<UUID> served =
                em.createNativeQuery(
                                """
                                select s.operator_id from operator_staff s
                                join operator o on o.platform_id = s.platform_id and o.id = s.operator_id
                                where s.platform_id = ?1 and s.account_id = ?2
                                order by o.registered_at, o.id""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, caller.account().orElseThrow())
                        .getResultList();
        return served;
    }

    /**
     * @throws NotFound where the caller may not speak for the operator, or the platform has none
     *     such
     */
    public Operator operator(UUID id) {
        if (!ofThePlatform() && !served().contains(id)) {
            throw new NotFound("operator", id);
        }
        return operators.get(id);
    }

    /** Whether the caller is on the operator's own staff in a role that speaks for it. */
    public boolean speaksFor(UUID operator) {
        var speaks =
                caller.rolesIn(current.get().id()).stream()
                        .anyMatch(
                                role ->
                                        role == Role.OPERATOR_SIGNATORY
                                                || role == Role.OPERATOR_ADMINISTRATOR);
        return speaks && served().contains(operator);
    }
}
