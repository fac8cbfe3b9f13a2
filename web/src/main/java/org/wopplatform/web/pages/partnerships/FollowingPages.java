package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.integrity.Concerns;
import org.wopplatform.core.integrity.Receipt;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** Where a reporter follows a concern, with the receipt's code and without an account. */
@Path("{platform}/concern")
@RequestScoped
public class FollowingPages {
    private static final String TEMPLATE = "partnerships/following";

    @Inject Frames frames;
    @Inject Concerns concerns;
    @Inject Reader reader;

    @GET
    public Page ask() {
        return Page.of(TEMPLATE, view(Form.empty(), Optional.empty()));
    }

    /** Shows where the concern stands; what is said along with the code is added to it first. */
    @POST
    public Page follow(MultivaluedMap<String, String> sent) {
        var typed = new Typed(sent, reader.words());
        var receipt = Receipt.read(typed.text("receipt", 100));
        var followed = receipt.flatMap(concerns::follow);
        if (followed.isEmpty()) {
            typed.fault("receipt", reader.words().say("integrity.receipt-unknown"));
            return Page.faulty(TEMPLATE, view(typed.form(), Optional.empty()));
        }
        var more = typed.optional("more", 5000);
        if (!more.isEmpty()
                && typed.done("more", () -> concerns.add(receipt.orElseThrow(), more))) {
            followed = concerns.follow(receipt.orElseThrow());
        }
        return typed.sound()
                ? Page.of(TEMPLATE, view(withReceipt(typed), followed))
                : Page.faulty(TEMPLATE, view(typed.form(), followed));
    }

    /** What was added stands in the history; the code goes on from form to form. */
    private static Form withReceipt(Typed typed) {
        return Form.typed(Map.of("receipt", List.of(typed.value("receipt"))));
    }

    private FollowingView view(Form form, Optional<Concerns.Followed> followed) {
        return new FollowingView(frames.frame(), form, followed);
    }
}
