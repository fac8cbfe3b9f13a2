package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.wopplatform.core.ledger.Rates;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.Reader;

/** The exchange rates that a platform keeps. */
@Path("{platform}/administration/exchange-rates")
@RequestScoped
public class RatesPages {
    private static final String TEMPLATE = "partnerships/rates";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Rates rates;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(Form.done(done)));
    }

    @POST
    public Object add(MultivaluedMap<String, String> sent) {
        rates.check();
        var typed = new Typed(sent, reader.words());
        var form = new MoneyForm(typed, reader.words());
        var from = form.currency("from", true);
        var to = form.currency("to", true);
        var rate = form.rate("rate");
        var day = typed.day("rate_day");
        if (day.isEmpty()) {
            typed.fault("rate_day", reader.words().say("field.required"));
        }
        var source = typed.text("source", 300);
        return typed.done(
                        "rate_day",
                        () ->
                                rates.add(
                                        from.orElseThrow(),
                                        to.orElseThrow(),
                                        rate.orElseThrow(),
                                        day.orElseThrow(),
                                        source))
                ? Forward.to(frames.frame().to("administration/exchange-rates"), "rate-entered")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    @POST
    @Path("{rate}/withdrawal")
    public Object withdraw(@PathParam("rate") UUID rate, MultivaluedMap<String, String> sent) {
        rates.check();
        var typed = new Typed(sent, reader.words());
        var reason = typed.text("reason", 300);
        return typed.done("reason", () -> rates.withdraw(rate, reason))
                ? Forward.to(frames.frame().to("administration/exchange-rates"), "rate-withdrawn")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    private RatesView view(Form form) {
        var desk = door.open("exchange-rates");
        return together.read(
                () ->
                        new RatesView(
                                frames.frame(),
                                desk,
                                form,
                                rates.all(),
                                current.get().currency().getCurrencyCode()));
    }
}
