package org.wopplatform.core.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.identity.Accounts;
import org.wopplatform.core.identity.LinkIssuing;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.MailSettings;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.core.tenancy.UseCase;
import org.wopplatform.core.tenancy.Walls;

/**
 * The global platform brings a new platform its first administrator, and from then on has no say in
 * it (E5).
 */
@UseCase
public class Founding {
    @PersistenceContext EntityManager em;
    @Inject Appointments appointments;
    @Inject Accounts accounts;
    @Inject LinkIssuing links;
    @Inject Network network;
    @Inject CurrentPlatform current;
    @Inject Walls walls;
    @Inject MailSettings mail;

    /** The platforms that nobody administers yet. */
    @Requires(value = Permission.FOUND_PLATFORMS, reads = true)
    public List<Platform> waiting() {
        onlyAtTheGlobalPlatform();
        @SuppressWarnings("unchecked")
        List<String> administered =
                em.createNativeQuery("select platform_id from administered_platform")
                        .getResultList();
        return network.all().stream().filter(p -> !administered.contains(p.id())).toList();
    }

    /**
     * Invites the first administrator of a platform.
     *
     * @return the link to hand over, where no mail server is set that would take it
     * @throws RuleRefused outside the global platform, and for a platform that somebody administers
     *     already
     */
    @Requires(Permission.FOUND_PLATFORMS)
    public Optional<String> invite(String platform, String email, String name, Language language) {
        var founded =
                waiting().stream()
                        .filter(p -> p.id().equals(platform))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleRefused(
                                                "founding.administered",
                                                Map.of("platform", platform)));
        var account = accounts.byAddressOrNew(email, name, language);
        walls.crossTo(founded.id());
        appointments.appoint(founded, account.id(), Role.ADMINISTRATOR);
        var link = links.invite(founded, account);
        em.flush();
        return mail.host().isPresent() ? Optional.empty() : Optional.of(link);
    }

    private void onlyAtTheGlobalPlatform() {
        if (current.get().kind() != Kind.GLOBAL) {
            throw new RuleRefused("founding.only-global");
        }
    }
}
