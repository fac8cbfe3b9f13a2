package org.wopplatform.core.site;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** What a platform shows of itself to everybody. */
@UseCase
public class Site {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;

    /**
     * A text and the language it is in, which may be the platform's first one for want of another.
     */
    public record Said(String body, Language language) {}

    /** Each slot that says something, in the language or else in the platform's own first one. */
    @OpenToAll
    public Map<PlatformText.Slot, Said> texts(Language language) {
        var fallback = current.get().languages().get(0);
        var texts = texts();
        return texts.stream()
                .filter(text -> text.language() == language || text.language() == fallback)
                .collect(
                        Collectors.toMap(
                                PlatformText::slot,
                                text -> new Said(text.body(), text.language()),
                                (one, other) -> one.language() == language ? one : other));
    }

    /** Every text, for the editor: by slot and language. */
    @OpenToAll
    public Map<String, String> every() {
        return texts().stream()
                .collect(
                        Collectors.toMap(
                                text -> text.slot() + "." + text.language().code(),
                                PlatformText::body,
                                (one, other) -> one));
    }

    @OpenToAll
    public List<PlatformContact> contacts() {
        return em.createQuery(
                        """
                        select c from PlatformContact c where c.platform = :platform
                        order by c.position""",
                        PlatformContact.class)
                .setParameter("platform", current.get().id())
                .getResultList();
    }

    @OpenToAll
    public Optional<Appearance> appearance() {
        return em.createQuery(
                        "select a from Appearance a where a.platform = :platform", Appearance.class)
                .setParameter("platform", current.get().id())
                .getResultStream()
                .findFirst();
    }

    private List<PlatformText> texts() {
        return em.createQuery(
                        "select t from PlatformText t where t.platform = :platform",
                        PlatformText.class)
                .setParameter("platform", current.get().id())
                .getResultList();
    }
}
