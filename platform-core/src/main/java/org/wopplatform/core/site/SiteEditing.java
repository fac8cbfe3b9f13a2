package org.wopplatform.core.site;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A platform's administrators change what it shows of itself (S1 to S4). */
@UseCase
public class SiteEditing {
    private static final int MOST_CONTACTS = 20;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Site site;

    /**
     * Sets the text of a slot in a language; blank removes it.
     *
     * @param seen the mark of the text that the editor had before their eyes
     * @throws RuleRefused if the text is too long, or somebody else has changed it meanwhile
     */
    @Requires(Permission.ADMINISTER_SITE)
    public void say(PlatformText.Slot slot, Language language, String body, String seen) {
        var text = body.strip();
        if (text.length() > PlatformText.LONGEST) {
            throw new RuleRefused(
                    "text.too-long", Map.of("longest", String.valueOf(PlatformText.LONGEST)));
        }
        var kept = text(slot, language);
        var known = kept.map(PlatformText::body).orElse("");
        if (known.equals(text)) {
            return;
        }
        if (!PlatformText.mark(known).equals(seen)) {
            throw new RuleRefused("text.changed-meanwhile");
        }
        if (text.isEmpty()) {
            kept.ifPresent(em::remove);
        } else if (kept.isPresent()) {
            kept.get().say(text);
        } else {
            em.persist(new PlatformText(current.get().id(), slot, language, text));
        }
    }

    @Requires(Permission.ADMINISTER_SITE)
    public PlatformContact addContact(PlatformContact.Kind kind, String label, String address) {
        var contacts = site.contacts();
        if (contacts.size() >= MOST_CONTACTS) {
            throw new RuleRefused(
                    "contact.too-many", Map.of("most", String.valueOf(MOST_CONTACTS)));
        }
        ContactForm.check(kind, address);
        var position = contacts.stream().mapToInt(PlatformContact::position).max().orElse(0) + 1;
        var contact =
                new PlatformContact(
                        current.get().id(), position, kind, label.strip(), address.strip());
        em.persist(contact);
        return contact;
    }

    @Requires(Permission.ADMINISTER_SITE)
    public void removeContact(UUID id) {
        em.remove(
                site.contacts().stream()
                        .filter(contact -> contact.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("contact", id)));
    }

    @Requires(Permission.ADMINISTER_SITE)
    public void colour(Accent accent) {
        appearance().colour(accent);
    }

    @Requires(Permission.ADMINISTER_SITE)
    public void showLogo(Logo logo) {
        appearance().show(logo);
    }

    @Requires(Permission.ADMINISTER_SITE)
    public void removeLogo() {
        appearance().showNoLogo();
    }

    private Appearance appearance() {
        return site.appearance()
                .orElseGet(
                        () -> {
                            var fresh = new Appearance(current.get().id(), Accent.DEFAULT);
                            em.persist(fresh);
                            return fresh;
                        });
    }

    private Optional<PlatformText> text(PlatformText.Slot slot, Language language) {
        List<PlatformText> found =
                em.createQuery(
                                """
                                select t from PlatformText t
                                where t.platform = :platform and t.slot = :slot and t.language = :language""",
                                PlatformText.class)
                        .setParameter("platform", current.get().id())
                        .setParameter("slot", slot)
                        .setParameter("language", language.code())
                        .getResultList();
        return found.stream().findFirst();
    }
}
