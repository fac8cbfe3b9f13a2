package org.wopplatform.web.pages.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.conduct.Accepting;
import org.wopplatform.core.drafts.KeptDraft;
import org.wopplatform.core.identity.AccessToken;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.identity.SignIn;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * One's own account: roles, sign-ins, access tokens.
 *
 * @param current the sign-in of this browser
 * @param issued the secret of a token made just now, shown this once
 * @param words the operators of this platform that the reader signs for
 * @param drafts what the reader typed and could not send
 */
public record AccountView(
        Frame frame,
        Account account,
        Map<Platform, Set<Role>> roles,
        List<SignIn> signIns,
        Optional<UUID> current,
        List<AccessToken> tokens,
        Optional<String> issued,
        List<Accepting.Word> words,
        List<KeptDraft> drafts,
        Form form)
        implements View {}
