package org.wopplatform.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.wopplatform.core.drafts.KeptDrafts;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;

/** What one typed and could not send, as a text of its own. */
@Path("{platform}/me/drafts/{draft}")
@RequestScoped
public class DraftPages {
    @Inject Frames frames;
    @Inject KeptDrafts drafts;

    @GET
    public Page show(@PathParam("draft") UUID id) {
        var draft = drafts.find(id).orElseThrow(() -> new NotFound("draft", id));
        return Page.of(
                "account/draft",
                new KeptDraftView(frames.frame(), draft, "", draft.typed().fields()));
    }

    @POST
    @Path("discard")
    public Object discard(@PathParam("draft") UUID id) {
        drafts.discard(id);
        return Forward.to(frames.frame().to("me"), "draft-discarded");
    }
}
