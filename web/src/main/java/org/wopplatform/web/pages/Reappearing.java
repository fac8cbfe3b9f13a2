package org.wopplatform.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.drafts.KeptDraft;
import org.wopplatform.core.drafts.KeptDrafts;
import org.wopplatform.core.drafts.Typed;
import org.wopplatform.web.forms.FilledIn;
import org.wopplatform.web.forms.SentForm;
import org.wopplatform.web.pages.account.KeptDraftView;
import org.wopplatform.web.security.SessionCookie;
import org.wopplatform.web.words.Reader;

/** Keeps a form that met a session that had run out, and puts it back into its page. */
@ApplicationScoped
public class Reappearing {
    private static final String MAIN = "<main id=\"main\" tabindex=\"-1\">";

    @Inject KeptDrafts drafts;
    @Inject SentForm sent;
    @Inject SessionCookie cookie;
    @Inject Reader reader;
    @Inject Templates templates;

    /** Where whoever has to sign in first goes on afterwards; what was typed waits there. */
    String afterSigningIn(HttpServletRequest request) {
        var page = sent.page().orElse(reader.base() + reader.path());
        return cookie.read(request)
                .filter(session -> sent.page().isPresent() && !inConfidence())
                .flatMap(
                        session ->
                                drafts.keep(session, page, reader.path(), new Typed(sent.typed())))
                .map(id -> page + (page.contains("?") ? "&" : "?") + "draft=" + id)
                .orElse(page);
    }

    /** What is reported in confidence is kept beside no account, not even for a week. */
    private boolean inConfidence() {
        return reader.path().endsWith("/concern");
    }

    /** The page with what was typed, if its address asks for something that was kept. */
    String filledIn(ContainerRequestContext request, Page page, String html) {
        return asked(request)
                .filter(id -> page.status() == 200)
                .flatMap(drafts::find)
                .map(draft -> filledIn(draft, page, html))
                .orElse(html);
    }

    private String filledIn(KeptDraft draft, Page page, String html) {
        var filled = FilledIn.of(html, reader.base() + draft.target(), draft.typed().fields());
        var notice =
                templates.render(
                        Page.of(
                                "account/kept",
                                new KeptDraftView(
                                        page.view().frame(),
                                        draft,
                                        filled.anchor(),
                                        filled.left())));
        return filled.html().replace(MAIN, MAIN + notice);
    }

    private static Optional<UUID> asked(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("draft"))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }
}
