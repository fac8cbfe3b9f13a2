package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.site.PlatformText.Slot;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** Two people edit one text at the same time. */
@InContainer
class EditingInContainerIT {
    private static final String ARGENTINA = "wop-argentina";

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject Editor editor;
    @Inject Site site;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Test
    void refusesTheSecondEditorWhoDidNotSeeTheFirstOnesChange() {
        say("as it was");

        assertThatThrownBy(
                        () ->
                                visit.to(
                                        ARGENTINA,
                                        () ->
                                                transaction.read(
                                                        () -> {
                                                            editor.say(
                                                                    Slot.NOTICE,
                                                                    Language.PT,
                                                                    "by the second");
                                                            meanwhile("by the first");
                                                            return null;
                                                        }),
                                        Role.ADMINISTRATOR))
                .hasStackTraceContaining("OptimisticLock");

        assertThat(notice()).isEqualTo("by the first");
        say("");
    }

    @Test
    void keepsBothChangesOfTwoEditorsOneAfterTheOther() {
        say("by the first");
        say("by the second");

        assertThat(notice()).isEqualTo("by the second");
        say("");
        assertThat(notice()).isNull();
    }

    private void meanwhile(String text) {
        try {
            executor.submit(() -> say(text)).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void say(String text) {
        visit.to(
                ARGENTINA,
                () -> {
                    editor.say(Slot.NOTICE, Language.PT, text);
                    return null;
                },
                Role.ADMINISTRATOR);
    }

    private String notice() {
        return visit.to(ARGENTINA, () -> site.every().get("NOTICE.pt"));
    }
}
