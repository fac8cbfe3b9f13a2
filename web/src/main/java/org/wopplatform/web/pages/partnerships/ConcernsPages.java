package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.integrity.Concerns;
import org.wopplatform.core.partnerships.Course;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** Where a concern about a partnership is reported, with a name or without. */
@Path("{platform}/administration/partnerships/{partnership}/concern")
@RequestScoped
public class ConcernsPages {
    private static final String TEMPLATE = "partnerships/concern";

    @Inject Together together;
    @Inject Heads heads;
    @Inject Course course;
    @Inject Concerns concerns;
    @Inject Reader reader;

    @GET
    public Page form(@PathParam("partnership") UUID id) {
        return Page.of(TEMPLATE, view(id, Form.empty(), Optional.empty()));
    }

    /** The receipt is shown in the answer itself: it is kept nowhere. */
    @POST
    public Page report(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        concerns.check(id);
        var typed = new Typed(sent, reader.words());
        var said = typed.text("said", 5000);
        var addresses =
                Arrays.stream(typed.optional("addresses", 2000).split("[\\s,;]+"))
                        .filter(address -> !address.isEmpty())
                        .distinct()
                        .limit(20)
                        .toList();
        if (!addresses.stream().allMatch(Account::isAddress)) {
            typed.fault("addresses", reader.words().say("field.email"));
        }
        var receipt = new AtomicReference<String>();
        var done =
                typed.done(
                        "said",
                        () ->
                                receipt.set(
                                        concerns.report(
                                                        id,
                                                        new Concerns.Concern(
                                                                said,
                                                                typed.value("without_name")
                                                                        .equals("yes"),
                                                                parties(typed),
                                                                addresses))
                                                .text()));
        return done
                ? Page.of(TEMPLATE, view(id, Form.empty(), Optional.of(receipt.get())))
                : Page.faulty(TEMPLATE, view(id, typed.form(), Optional.empty()));
    }

    private static List<UUID> parties(Typed typed) {
        return typed.values("parties").stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
    }

    private ConcernView view(UUID id, Form form, Optional<String> receipt) {
        return together.read(
                () ->
                        new ConcernView(
                                heads.of(id, "overview"), form, course.of(id).partners(), receipt));
    }
}
