package org.wopplatform.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.support.SupportReading;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.AreaNames;
import org.wopplatform.web.words.Reader;

/** What the pages of requests and of offers do alike, from what is typed to what is shown. */
@RequestScoped
class SupportDesk {
    private static final int LONGEST_REASON = 1000;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Speaking speaking;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    Typed typed(MultivaluedMap<String, String> sent) {
        return new Typed(sent, reader.words());
    }

    /** Whether what was typed is to be opened, not kept as a draft. */
    boolean opens(Typed typed) {
        return typed.value("act").equals("open");
    }

    /** Of areas in use, and of those that the record names already. */
    SupportReading reading(MultivaluedMap<String, String> sent, Collection<String> kept) {
        return speaking.reading(sent, area -> isOffered(area, kept));
    }

    /** Brings what reading and wholeness find beside the fields (SP1, SP2). */
    void tell(SupportReading reading, List<String> lacks, Typed typed) {
        reading.faults()
                .forEach(
                        (field, fault) ->
                                typed.fault(field, typed.say(fault.code(), fault.facts())));
        lacks.forEach(field -> typed.fault(field, typed.say("support.lacks." + field)));
    }

    void tellStanding(Operator operator, Typed typed) {
        if (opens(typed) && operator.standing() != Standing.VERIFIED) {
            typed.fault("", typed.say("support.operator-not-verified"));
        }
    }

    /** Goes on to the place, or shows the page again with what a rule has against the step. */
    Object step(
            MultivaluedMap<String, String> sent,
            Runnable deed,
            String place,
            String done,
            Function<Form, Page> again) {
        var typed = typed(sent);
        return typed.done("", deed) ? forward(place, done) : again.apply(typed.form());
    }

    /** The same with a reason that is kept. */
    Object withdrawal(
            MultivaluedMap<String, String> sent,
            Consumer<String> deed,
            String place,
            String done,
            Function<Form, Page> again) {
        var typed = typed(sent);
        var reason = typed.text("reason", LONGEST_REASON);
        return typed.done("reason", () -> deed.accept(reason))
                ? forward(place, done)
                : again.apply(typed.form());
    }

    Object forward(String place, String done) {
        return Forward.to(frames.frame().to("administration/support/" + place), done);
    }

    /** Shows what is read at once, and as refused where what was typed has faults. */
    Page page(String template, Form form, BiFunction<Frame, Desk, View> view) {
        var desk = door.open("support");
        var shown = together.read(() -> view.apply(frames.frame(), desk));
        return form.faulty() ? Page.faulty(template, shown) : Page.of(template, shown);
    }

    List<WorkingArea> offered(List<WorkingArea> all, Collection<String> kept) {
        return all.stream().filter(area -> isOffered(area, kept)).toList();
    }

    private static boolean isOffered(WorkingArea area, Collection<String> kept) {
        return !area.retired() || kept.contains(area.code());
    }

    AreaNames names(List<WorkingArea> areas) {
        return new AreaNames(reader.words(), areas);
    }

    boolean may(Permission permission) {
        return caller.may(permission, current.get().id());
    }
}
