package org.wopplatform.core.applications;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.documents.Document;
import org.wopplatform.core.documents.Documents;
import org.wopplatform.core.documents.Upload;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.identity.Throttle;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** An operator applies for itself: begins, leaves, comes back, submits (AP1 to AP5). */
@UseCase
public class Applying {
    private static final Set<Standing> WAITING_FOR_THE_APPLICANT =
            EnumSet.of(Standing.INVITED, Standing.RETURNED);
    private static final int LETTERS_A_DAY = 3;

    @Inject Applications applications;
    @Inject Operators operators;
    @Inject Admitting admitting;
    @Inject Documents documents;
    @Inject FirstContacts contacts;
    @Inject Throttle throttle;
    @Inject Postbox postbox;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** What is asked before anything else. */
    public record Start(String organisation, String country, String email, Language language) {}

    /**
     * Begins a draft and sends its link; to one address at most three a day, whoever asks.
     *
     * @param source the network address the request came from
     * @return the secret, for going on at once
     * @throws RuleRefused where the country's operators are admitted elsewhere, or where too many
     *     were begun from here
     */
    @OpenToAll
    public Secret begin(Start start, String source) {
        admitting.check(current.get(), start.country());
        slow("apply " + start.email(), source);
        var now = clock.instant();
        var email = Account.address(start.email());
        var secret = Secret.random();
        var application =
                new Application(
                        current.get().id(),
                        email,
                        start.language(),
                        new Answers(
                                Map.of(
                                        Field.LEGAL_NAME.key(),
                                        start.organisation(),
                                        Field.COUNTRY.key(),
                                        start.country(),
                                        Field.CONTACT_EMAIL.key(),
                                        email)),
                        secret,
                        now);
        var many = applications.begun(email, now.minus(Duration.ofDays(1))) >= LETTERS_A_DAY;
        applications.add(application);
        if (!many) {
            tell(application, email, "mail.application-begun", secret);
        }
        return secret;
    }

    /** Empty where the link leads nowhere, or not any more. */
    @OpenToAll
    public Optional<Draft> opened(Secret secret) {
        return applications.opened(secret).map(this::draft);
    }

    /**
     * Keeps a part as it was typed, right or wrong (AP2).
     *
     * @return the draft as it is now
     */
    @OpenToAll
    public Draft keep(Secret secret, Part part, Map<String, String> typed) {
        var application = editable(secret);
        application.keep(part, typed, clock.instant());
        return draft(application);
    }

    /** Sends the link once more, to the address that it was sent to first. */
    @OpenToAll
    public void sendLink(Secret secret, String source) {
        var application = editable(secret);
        application
                .email()
                .ifPresent(
                        email -> {
                            slow("link " + email, source);
                            tell(application, email, "mail.application-link", secret);
                        });
    }

    @OpenToAll
    public void show(Secret secret, Document.Kind kind, Upload upload) {
        var application = editable(secret);
        documents.addForApplicant(application.id(), application.operator(), kind, upload);
    }

    @OpenToAll
    public void hide(Secret secret, UUID document) {
        documents.removeOfApplicant(editable(secret).id(), document);
    }

    /** Throws a draft away that was never submitted. */
    @OpenToAll
    public void discard(Secret secret) {
        var application = editable(secret);
        if (application.operator().isPresent()) {
            throw new RuleRefused("application.not-disposable");
        }
        applications.remove(application);
    }

    /**
     * Hands the application in for review, the first time or corrected.
     *
     * @return what is still open; empty where it was submitted
     * @throws RuleRefused where the registry knows the operator or its number already
     */
    @OpenToAll
    public List<Open> submit(Secret secret) {
        var application = editable(secret);
        var read = reading().read(application.typed().fields());
        var open = Asked.open(application.typed(), read);
        if (!open.isEmpty()) {
            return open;
        }
        var said = read.particulars();
        admitting.check(current.get(), said.text(Field.COUNTRY));
        operators.refuseKnown(said, application.operator());
        var operator =
                application
                        .operator()
                        .map(id -> corrected(operators.get(id), said))
                        .orElseGet(() -> fresh(said));
        operators.identify(operator, said);
        contacts.put(operator, said, FirstContacts.Consent.BY_ONESELF);
        documents.handOver(application.id(), operator.id());
        application.submit(operator.id(), ofTheOrganisation(said), clock.instant());
        application
                .email()
                .ifPresent(email -> tell(application, email, "mail.application-received", secret));
        return List.of();
    }

    private Operator fresh(Particulars said) {
        var operator =
                new Operator(
                        current.get().id(),
                        said,
                        Entry.SELF,
                        Standing.UNDER_REVIEW,
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant());
        operators.add(operator);
        return operator;
    }

    private Operator corrected(Operator operator, Particulars said) {
        operator.say(said);
        operator.become(Standing.UNDER_REVIEW, Optional.empty(), Optional.empty(), clock.instant());
        return operator;
    }

    static Particulars ofTheOrganisation(Particulars said) {
        var kept = new EnumMap<Field, String>(Field.class);
        Field.ofTheOrganisation().forEach(field -> kept.put(field, said.text(field)));
        return new Particulars(kept);
    }

    private Application editable(Secret secret) {
        var application =
                applications.held(secret).orElseThrow(() -> new RuleRefused("application.no-link"));
        if (!waitsForTheApplicant(application)) {
            throw new RuleRefused("application.not-open");
        }
        return application;
    }

    private boolean waitsForTheApplicant(Application application) {
        return application
                .operator()
                .map(id -> WAITING_FOR_THE_APPLICANT.contains(operators.get(id).standing()))
                .orElse(true);
    }

    private Draft draft(Application application) {
        var operator = application.operator().map(operators::get);
        var typed = application.typed();
        return new Draft(
                typed,
                application.email().orElse(""),
                application.language(),
                operator.map(Operator::standing),
                operator.filter(o -> o.standing() == Standing.RETURNED)
                        .flatMap(Operator::standingReason),
                Asked.open(typed, reading().read(typed.fields())),
                documents.ofApplicant(application.id()),
                waitsForTheApplicant(application),
                operator.filter(o -> o.entry() == Entry.INVITATION).isPresent(),
                application.submittedAt());
    }

    private Reading reading() {
        return new Reading(
                Optional.empty(),
                DateOrder.DAY_FIRST,
                LocalDate.now(clock.withZone(current.get().timeZone())));
    }

    private void slow(String what, String source) {
        if (throttle.shut(what, source)) {
            throw new RuleRefused("application.too-many");
        }
        throttle.failed(what, source);
    }

    private void tell(Application application, String email, String key, Secret secret) {
        postbox.queue(
                current.get().id(),
                email,
                application.language(),
                key,
                Map.of(
                        "platform", current.get().name(application.language()).name(),
                        "link", applications.address(application, secret)),
                false);
    }
}
