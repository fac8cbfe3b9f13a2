package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.audit.AuditLog;
import org.wopplatform.core.identity.SigningIn;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.site.PlatformText.Slot;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Denied;
import org.wopplatform.core.tenancy.Denied.Reason;
import org.wopplatform.core.tenancy.Role;

/** The one gate, with the interceptors in the order in which the server applies them. */
@InContainer
class GateInContainerIT {
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Inject Network network;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Site site;
    @Inject Editor editor;
    @Inject SigningIn signingIn;
    @Inject AuditLog log;

    @BeforeEach
    void isAboutMexico() {
        current.is(network.get("wop-mexico"));
    }

    @Test
    void letsAnybodySeeWhatIsPublic() {
        assertThat(site.contacts()).isNotEmpty();
    }

    @Test
    void asksWhoeverIsNotSignedInToSignIn() {
        refuses(this::edit, Reason.NOT_SIGNED_IN);
        refuses(signingIn::mine, Reason.NOT_SIGNED_IN);
        refuses(() -> log.page(java.util.Optional.empty()), Reason.NOT_SIGNED_IN);
    }

    @Test
    void refusesARoleWithoutThePermission() {
        isSignedIn("wop-mexico", Role.FACILITATOR);
        refuses(this::edit, Reason.NOT_PERMITTED);
    }

    @Test
    void refusesTheAdministratorOfThePlatformAbove() {
        isSignedIn("wop-lac", Role.ADMINISTRATOR);
        refuses(this::edit, Reason.NOT_PERMITTED);
        refuses(() -> log.page(java.util.Optional.empty()), Reason.NOT_PERMITTED);
    }

    @Test
    void refusesTheAdministratorOfThePlatformBelow() {
        current.is(network.get("wop-lac"));
        isSignedIn("wop-mexico", Role.ADMINISTRATOR);
        refuses(this::edit, Reason.NOT_PERMITTED);
    }

    @Test
    void refusesTheGlobalSecretariat() {
        isSignedIn("gwopa", Role.ADMINISTRATOR);
        refuses(this::edit, Reason.NOT_PERMITTED);
    }

    @Test
    void letsATokenThatOnlyReadsChangeNothing() {
        caller.bearsToken(
                SOMEBODY,
                "A token",
                Map.of("wop-mexico", Set.of(Role.ADMINISTRATOR)),
                true,
                java.util.Optional.empty());
        assertThat(log.page(java.util.Optional.empty())).isNotEmpty();
        refuses(this::edit, Reason.READ_ONLY_TOKEN);
        refuses(signingIn::signOutEverywhere, Reason.READ_ONLY_TOKEN);
    }

    @Test
    void whatWasRefusedLeavesNoTextAndNoEntryInTheLog() {
        isSignedIn("wop-mexico", Role.REVIEWER);
        refuses(this::edit, Reason.NOT_PERMITTED);
        caller.isSignedIn(
                SOMEBODY, "A", Map.of("wop-mexico", Set.of(Role.ADMINISTRATOR)), SOMEBODY);

        assertThat(site.every().values()).doesNotContain("refused");
        assertThat(log.page(java.util.Optional.empty()))
                .noneMatch(entry -> entry.changes().contains("refused"));
    }

    private void edit() {
        editor.say(Slot.NOTICE, Language.FR, "refused");
    }

    private void isSignedIn(String platform, Role role) {
        caller.isSignedIn(SOMEBODY, "A", Map.of(platform, Set.of(role)), UUID.randomUUID());
    }

    private static void refuses(ThrowingCallable deed, Reason reason) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.reason()).isEqualTo(reason));
    }
}
