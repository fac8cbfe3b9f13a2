package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.applications.Application;
import org.wopplatform.core.applications.Applications;
import org.wopplatform.core.applications.Applying;
import org.wopplatform.core.applications.Clearing;
import org.wopplatform.core.applications.Draft;
import org.wopplatform.core.applications.Inviting;
import org.wopplatform.core.applications.Open;
import org.wopplatform.core.applications.Part;
import org.wopplatform.core.applications.ProxyEntries;
import org.wopplatform.core.documents.Document;
import org.wopplatform.core.documents.Documents;
import org.wopplatform.core.documents.Upload;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Outbox;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.OperatorVerified;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalData;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Together;

/** Rules AP1 to AP9: how an operator gets in. */
@InContainer
class ApplicationsInContainerIT {
    private static final String HONDURAS = "wop-honduras";

    @Inject Visit visit;
    @Inject Together transaction;
    @Inject Applying applying;
    @Inject Inviting inviting;
    @Inject ProxyEntries entries;
    @Inject Applications applications;
    @Inject Clearing clearing;
    @Inject Operators operators;
    @Inject Documents documents;
    @Inject Outbox outbox;
    @Inject PersonalData personal;
    @Inject Event<OperatorVerified> verified;
    @PersistenceContext EntityManager em;

    @Test
    void aDraftKeepsWhatWasTypedRightOrWrong() {
        var secret = begun("Junta La Montaña");

        var draft = keep(secret, Part.PLACE, Map.of("connections", "muchas", "place", "Yoro"));

        assertThat(draft.faults(Part.PLACE)).extracting(Open::name).containsExactly("connections");
        assertThat(opened(secret).answers().text(Field.CONNECTIONS)).isEqualTo("muchas");
        assertThat(opened(secret).answers().text(Field.PLACE)).isEqualTo("Yoro");
        assertThat(submit(secret)).isNotEmpty();
        assertThat(opened(secret).standing()).isEmpty();
    }

    @Test
    void anOperatorWithoutALicenceIsSubmittedAndWaitsForReview() {
        var secret = complete("Junta El Progreso");

        assertThat(submit(secret)).isEmpty();

        var operator = operatorOf(secret);
        assertThat(operator.entry()).isEqualTo(Entry.SELF);
        assertThat(operator.standing()).isEqualTo(Standing.UNDER_REVIEW);
        assertThat(operator.enteredBy()).isEmpty();
        assertThat(contact(operator)).containsExactly("Oficina", "BY_ONESELF");
        assertThat(letters("junta-el-progreso@applying.example"))
                .containsExactlyInAnyOrder(
                        "Su registro en WOP-Honduras", "WOP-Honduras recibió su registro");
        assertThatThrownBy(() -> submit(secret)).hasMessageContaining("application.not-open");
    }

    @Test
    void aPrivateOperatorDeclaresItsInterests() {
        var secret = complete("Aguas Privadas");
        keep(secret, Part.ORGANISATION, organisation("Aguas Privadas", "PRIVATE", "PRIVATE"));

        assertThat(submit(secret)).extracting(Open::name).containsExactly("interests");

        var contact = new HashMap<>(contact());
        contact.put("interests", "Ninguno");
        keep(secret, Part.CONTACT, contact);
        assertThat(submit(secret)).isEmpty();
    }

    @Test
    void whatIsReturnedIsCorrectedBehindTheSameLinkAndTheFormerVersionStays() {
        var secret = complete("Junta Devuelta");
        submit(secret);
        decide(secret, Standing.RETURNED, "Falta el número de conexiones");

        assertThat(opened(secret).editable()).isTrue();
        assertThat(opened(secret).reason()).contains("Falta el número de conexiones");
        keep(secret, Part.PLACE, Map.of("country", "HN", "place", "Otoro", "connections", "410"));
        assertThat(submit(secret)).isEmpty();

        assertThat(operatorOf(secret).standing()).isEqualTo(Standing.UNDER_REVIEW);
        var application = applicationOf(secret);
        assertThat(application.formerly().orElseThrow().text(Field.CONNECTIONS)).isEqualTo("380");
        assertThat(application.submitted().orElseThrow().text(Field.CONNECTIONS)).isEqualTo("410");
        assertThat(application.submitted().orElseThrow().says(Field.CONTACT_NAME)).isFalse();
    }

    @Test
    void whoeverIsForgottenIsForgottenHereTooAndWhatWasSubmittedStays() {
        var draft = begun("Junta Borrador");
        var sent = complete("Junta Enviada");
        submit(sent);

        for (var address : List.of("junta-borrador", "junta-enviada")) {
            var person =
                    new Person(
                            address + "@applying.example", Set.of(), List.of(), Optional.empty());
            assertThat(inside(() -> personal.on(person)))
                    .extracting(Held::kind)
                    .contains("application");
            inside(
                    () -> {
                        personal.forget(person);
                        return person;
                    });
        }

        assertThat(visit.to(HONDURAS, () -> applying.opened(draft))).isEmpty();
        assertThat(applicationOf(sent).email()).isEmpty();
        assertThat(applicationOf(sent).typed().texts()).isEmpty();
        assertThat(applicationOf(sent).submitted()).isPresent();
    }

    @Test
    void aLetterBringsAFurtherLinkAndTheLastOneStillWorks() {
        var secret = begun("Junta de Dos Enlaces");
        var application = applicationOf(secret).id();
        var further =
                new Secret(
                        linkIn(
                                inside(
                                        () ->
                                                applications.furtherLink(
                                                        em.find(Application.class, application)))));

        assertThat(opened(secret).answers()).isEqualTo(opened(further).answers());
    }

    @Test
    void whoeverAppliedBecomesTheOperatorsAdministratorAndIsForgottenByTheApplication() {
        var secret = complete("Junta Verificada");
        submit(secret);
        var operator = operatorOf(secret).id();
        decide(secret, Standing.VERIFIED, "");

        assertThat(
                        asked(
                                """
                                select count(*) from operator_staff s
                                join appointment a on a.account_id = s.account_id and a.role = 'OPERATOR_ADMINISTRATOR'
                                where s.operator_id = ?1""",
                                operator))
                .isEqualTo(1L);
        assertThat(applicationOf(secret).email()).isEmpty();
        assertThat(applicationOf(secret).typed().texts()).isEmpty();
        assertThat(letters("junta-verificada@applying.example"))
                .contains("Invitación a WOP-Honduras");
    }

    @Test
    void anOperatorThatIsKnownIsRefusedAndWhatWasTypedStays() {
        submit(complete("Junta Doble"));
        var second = complete("JUNTA  DOBLE");

        assertThatThrownBy(() -> submit(second)).hasMessageContaining("operator.known");
        assertThat(opened(second).complete()).isTrue();
        assertThat(opened(second).editable()).isTrue();
    }

    @Test
    void onlyThePlatformOfTheCountryIsAppliedTo() {
        assertThatThrownBy(() -> begin("wop-mexico", "Junta", "HN", "elsewhere@applying.example"))
                .hasMessageContaining("operator.country-elsewhere");
        assertThatThrownBy(() -> begin("wop-lac", "Junta", "HN", "elsewhere@applying.example"))
                .hasMessageContaining("operator.country-elsewhere");
        assertThat(begin("wop-lac", "Coopagua", "CL", "chile@applying.example")).isNotNull();
    }

    @Test
    void aLinkOpensNothingUnderAnotherPlatformsAddress() {
        var secret = begun("Junta Amurallada");

        assertThat(visit.to("wop-mexico", () -> applying.opened(secret))).isEmpty();
        assertThatThrownBy(() -> visit.to("wop-mexico", () -> applying.submit(secret)))
                .hasMessageContaining("application.no-link");
    }

    @Test
    void theSecretIsKeptAsADigestAlone() {
        var secret = begun("Junta Secreta");

        assertThat(asked("select count(*) from application where secret_hash = ?1", secret.text()))
                .isEqualTo(0L);
        assertThat(
                        asked(
                                "select count(*) from application where secret_hash = ?1",
                                secret.digest()))
                .isEqualTo(1L);
    }

    @Test
    void anAddressGetsThreeLettersADayWhoeverAsks() {
        var address = "flooded@applying.example";
        for (var i = 0; i < 4; i++) {
            var source = "192.0.2." + (100 + i);
            visit.to(HONDURAS, () -> applying.begin(start("Junta", "HN", address), source));
        }

        assertThat(letters(address)).hasSize(3);
    }

    @Test
    void oneSourceDoesNotBeginWithoutEnd() {
        var address = "again@applying.example";
        Supplier<Secret> begin =
                () ->
                        visit.to(
                                HONDURAS,
                                () -> applying.begin(start("Junta", "HN", address), "192.0.2.99"));
        for (var i = 0; i < 5; i++) {
            begin.get();
        }

        assertThatThrownBy(begin::get).hasMessageContaining("application.too-many");
    }

    @Test
    void aDocumentComesWithTheApplicationAndIsTheOperatorsOnceItIsSubmitted() {
        var secret = complete("Junta Documentada");
        var pdf = "%PDF-1.7 acta".getBytes(StandardCharsets.UTF_8);
        done(() -> applying.show(secret, Document.Kind.STATUTES, Upload.of("acta.pdf", pdf)));
        done(() -> applying.show(secret, Document.Kind.STATUTES, Upload.of("copia.pdf", pdf)));
        assertThat(opened(secret).documents()).hasSize(1);
        var another = begun("Junta Curiosa");
        var shown = opened(secret).documents().get(0).id();
        assertThatThrownBy(() -> done(() -> applying.hide(another, shown)))
                .hasMessageContaining("no document");

        submit(secret);

        var operator = operatorOf(secret).id();
        assertThat(inside(() -> documents.of(operator))).hasSize(1);
        var kept = opened(secret).documents().get(0).id();
        assertThatThrownBy(() -> done(() -> applying.hide(secret, kept)))
                .hasMessageContaining("application.not-open");
        assertThat(
                        asked(
                                "select count(*) from audit_entry where subject_id = ?1 and changes::text like '%acta%'",
                                kept.toString()))
                .isEqualTo(0L);
    }

    @Test
    void aDraftThatNobodyTouchedForNinetyDaysIsRemovedAndAnInvitationWaits() {
        var old = begun("Junta Olvidada");
        var young = begun("Junta Reciente");
        var invited = invited("Junta Esperada", "esperada@applying.example");
        inside(
                () ->
                        em.createNativeQuery(
                                        """
                                        update application set changed_at = changed_at - interval '91 days'
                                        where secret_hash = ?1 or operator_id = ?2""")
                                .setParameter(1, old.digest())
                                .setParameter(2, invited.id())
                                .executeUpdate());

        done(clearing::ofTheDay);

        assertThat(visit.to(HONDURAS, () -> applying.opened(old))).isEmpty();
        assertThat(visit.to(HONDURAS, () -> applying.opened(young))).isPresent();
        assertThat(inside(() -> applications.of(invited.id()))).isPresent();
    }

    @Test
    void anInvitationIsListedSentAgainAndAnswered() {
        var operator = invited("Junta Invitada", "invitada@applying.example");
        assertThat(operator.standing()).isEqualTo(Standing.INVITED);
        var first = linkIn(letterBodies("invitada@applying.example").get(0));

        visit.to(
                HONDURAS,
                () -> {
                    inviting.again(operator.id());
                    return null;
                },
                Role.FACILITATOR);

        var links =
                letterBodies("invitada@applying.example").stream()
                        .map(ApplicationsInContainerIT::linkIn)
                        .toList();
        assertThat(links).hasSize(2);
        var live =
                links.stream()
                        .filter(l -> !l.equals(first))
                        .findFirst()
                        .map(Secret::new)
                        .orElseThrow();
        assertThat(visit.to(HONDURAS, () -> applying.opened(new Secret(first)))).isEmpty();

        fill(live, "Junta Invitada");
        assertThat(submit(live)).isEmpty();
        assertThat(operatorOf(live).id()).isEqualTo(operator.id());
        assertThat(operatorOf(live).standing()).isEqualTo(Standing.UNDER_REVIEW);
        assertThat(operatorOf(live).entry()).isEqualTo(Entry.INVITATION);
    }

    @Test
    void anEntryByTheAssociationCarriesOnWhoseWord() {
        var said =
                new Particulars(
                        Map.of(
                                Field.LEGAL_NAME, "Junta sin Internet",
                                Field.COUNTRY, "HN",
                                Field.CONTACT_NAME, "Oficina"));

        var operator =
                visit.to(
                        HONDURAS,
                        () -> entries.enter(said, "Presidencia de la junta, por teléfono"),
                        Role.FACILITATOR);

        assertThat(operator.entry()).isEqualTo(Entry.PROXY);
        assertThat(operator.standing()).isEqualTo(Standing.UNDER_REVIEW);
        assertThat(operator.onWordOf()).contains("Presidencia de la junta, por teléfono");
        assertThat(operator.enteredBy()).isPresent();
        assertThat(contact(operator)).containsExactly("Oficina", "BY_THE_ASSOCIATION");
        assertThatThrownBy(() -> visit.to(HONDURAS, () -> entries.enter(said, " "), Role.REVIEWER))
                .hasMessageContaining("application.on-whose-word");
    }

    private static Applying.Start start(String name, String country, String email) {
        return new Applying.Start(name, country, email, Language.ES);
    }

    private Secret begin(String platform, String name, String country, String email) {
        return visit.to(
                platform,
                () -> applying.begin(start(name, country, email), "192.0.2." + email.length()));
    }

    private Secret begun(String name) {
        var address = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return begin(HONDURAS, name, "HN", address + "@applying.example");
    }

    private Secret complete(String name) {
        var secret = begun(name);
        fill(secret, name);
        return secret;
    }

    private void fill(Secret secret, String name) {
        keep(secret, Part.ORGANISATION, organisation(name, "COMMUNITY_BOARD", "COMMUNITY"));
        keep(secret, Part.PLACE, Map.of("country", "HN", "place", "Otoro", "connections", "380"));
        keep(secret, Part.WORK, Map.of("services", "water", "licence", "UNREGISTERED"));
        keep(secret, Part.CONTACT, contact());
    }

    private static Map<String, String> organisation(String name, String form, String ownership) {
        return Map.of("legal_name", name, "legal_form", form, "ownership", ownership);
    }

    private static Map<String, String> contact() {
        return Map.of("contact_name", "Oficina", "consent", "yes", "declared", "yes");
    }

    private Draft keep(Secret secret, Part part, Map<String, String> typed) {
        return visit.to(HONDURAS, () -> applying.keep(secret, part, typed));
    }

    private Draft opened(Secret secret) {
        return visit.to(HONDURAS, () -> applying.opened(secret)).orElseThrow();
    }

    private List<Open> submit(Secret secret) {
        return visit.to(HONDURAS, () -> applying.submit(secret));
    }

    private Operator invited(String name, String email) {
        return visit.to(
                HONDURAS, () -> inviting.invite(name, "HN", email, Language.ES), Role.FACILITATOR);
    }

    private void decide(Secret secret, Standing standing, String reason) {
        var id = operatorOf(secret).id();
        inside(
                () -> {
                    operators
                            .get(id)
                            .become(standing, Optional.empty(), Optional.of(reason), Instant.EPOCH);
                    em.flush();
                    if (standing == Standing.VERIFIED) {
                        verified.fire(new OperatorVerified(id, HONDURAS));
                    }
                    return id;
                });
    }

    private Application applicationOf(Secret secret) {
        return inside(
                () ->
                        em.createQuery(
                                        "select a from Application a where a.secretHash = :hash",
                                        Application.class)
                                .setParameter("hash", secret.digest())
                                .getSingleResult());
    }

    private Operator operatorOf(Secret secret) {
        var id = applicationOf(secret).operator().orElseThrow();
        return inside(() -> operators.get(id));
    }

    private List<Object> contact(Operator operator) {
        return inside(
                () ->
                        List.of(
                                (Object[])
                                        em.createNativeQuery(
                                                        "select name, consent from operator_contact where operator_id = ?1")
                                                .setParameter(1, operator.id())
                                                .getSingleResult()));
    }

    private Object asked(String question, Object about) {
        return inside(
                () -> em.createNativeQuery(question).setParameter(1, about).getSingleResult());
    }

    private List<String> letters(String to) {
        return visit.to(HONDURAS, () -> outbox.newest(), Role.ADMINISTRATOR).stream()
                .filter(shown -> shown.message().recipient().equals(to))
                .map(shown -> shown.message().subject())
                .toList();
    }

    private List<String> letterBodies(String to) {
        return visit.to(HONDURAS, () -> outbox.newest(), Role.ADMINISTRATOR).stream()
                .filter(shown -> shown.message().recipient().equals(to))
                .map(shown -> shown.message().body().orElseThrow())
                .toList();
    }

    private static String linkIn(String body) {
        return body.replaceFirst("(?s).*/es/wop-honduras/join/([A-Za-z0-9_-]{43}).*", "$1");
    }

    private <T> T inside(Supplier<T> deed) {
        return visit.to(HONDURAS, () -> transaction.read(deed), Role.REVIEWER);
    }

    private void done(Runnable deed) {
        visit.to(
                HONDURAS,
                () -> {
                    deed.run();
                    return UUID.randomUUID();
                });
    }
}
