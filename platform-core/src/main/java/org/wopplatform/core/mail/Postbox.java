package org.wopplatform.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.Messages;

/** Takes messages in the transaction that causes them: undone with it, sent after it (M1). */
@ApplicationScoped
public class Postbox {
    @PersistenceContext EntityManager em;
    @Inject Messages messages;
    @Inject MailSettings settings;
    @Inject Event<MessageQueued> queued;
    @Inject Clock clock;

    /**
     * The message {@code <key>.subject} and {@code <key>.body} in the recipient's language.
     *
     * @param confidential whether it opens an account that is in use, so that nobody else may read
     *     it
     */
    public void queue(
            String platform,
            String recipient,
            Language language,
            String key,
            Map<String, String> facts,
            boolean confidential) {
        em.persist(
                new OutgoingMessage(
                        platform,
                        recipient,
                        language.code(),
                        messages.text(language, key + ".subject", facts),
                        messages.text(language, key + ".body", facts),
                        confidential,
                        clock.instant()));
        queued.fire(new MessageQueued(platform));
    }

    /** The full address of a path of this installation. */
    public String address(String path) {
        return settings.url() + path;
    }
}
