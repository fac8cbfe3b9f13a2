package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.applications.ProxyEntries;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.FieldForm;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.joining.Countries;
import org.wopplatform.web.words.Reader;

/** The association enters an operator on somebody's word. */
@Path("{platform}/administration/operators/enter")
@RequestScoped
public class EnterPages {
    @Inject Frames frames;
    @Inject DeskDoor door;
    @Inject ProxyEntries entries;
    @Inject Countries countries;
    @Inject CurrentPlatform current;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page form() {
        var view = view(Form.empty());
        entries.open();
        return Page.of("administration/enter", view);
    }

    @POST
    public Object enter(MultivaluedMap<String, String> sent) {
        entries.check();
        var words = reader.words();
        var typed = new Typed(sent, words);
        var word = word(typed);
        var own = countries.admittedBy(current.get(), words);
        var read =
                new Reading(
                                own.size() == 1
                                        ? own.keySet().stream().findFirst()
                                        : Optional.empty(),
                                DateOrder.DAY_FIRST,
                                today())
                        .read(FieldForm.fields(sent));
        read.faults()
                .forEach(
                        fault ->
                                typed.fault(
                                        fault.field().key(),
                                        words.say(fault.code(), fault.facts())));
        var entered = new AtomicReference<Optional<UUID>>(Optional.empty());
        if (typed.sound()) {
            try {
                entered.set(Optional.of(entries.enter(read.particulars(), word).id()));
            } catch (RuleRefused refused) {
                typed.fault(field(refused.code()), words.say(refused.code(), refused.facts()));
            }
        }
        return entered.get()
                .<Object>map(
                        id ->
                                Forward.to(
                                        frames.frame().to("administration/operators/" + id),
                                        "operator-entered"))
                .orElseGet(() -> Page.faulty("administration/enter", view(typed.form())));
    }

    /** Who said so, how and when, in the words of whoever enters it. */
    private String word(Typed typed) {
        var words = reader.words();
        var parts = new ArrayList<String>();
        parts.add(typed.text("word-name", 120));
        var position = typed.optional("word-position", 120);
        if (!position.isEmpty()) {
            parts.add(position);
        }
        typed.choice("word-how", EnterView.How.class)
                .ifPresent(how -> parts.add(words.say("enter.how." + how)));
        var on = typed.day("word-on");
        if (on.isEmpty() || on.get().isAfter(today())) {
            typed.fault("word-on", words.say("field.date"));
        }
        on.ifPresent(day -> parts.add(words.date(day)));
        return String.join(", ", parts);
    }

    /** Beside which field a refusal belongs. */
    static String field(String code) {
        return Map.of(
                        "operator.known", Field.LEGAL_NAME.key(),
                        "operator.identifier-known", Field.IDENTIFIER.key(),
                        "operator.country-elsewhere", Field.COUNTRY.key(),
                        "operator.country-nobodys", Field.COUNTRY.key(),
                        "application.on-whose-word", "word-name")
                .getOrDefault(code, "");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }

    private EnterView view(Form form) {
        return new EnterView(
                frames.frame(),
                door.open("operators"),
                form,
                countries.admittedBy(current.get(), reader.words()),
                today().toString());
    }
}
