package org.wopplatform.web.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.sheets.FileRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Denied;
import org.wopplatform.web.security.CrossSite;
import org.wopplatform.web.words.Reader;

/** Turns whatever was thrown into a problem in the reader's language. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final Map<Integer, String> BY_STATUS =
            Map.of(
                    400, "bad-request",
                    404, "not-found",
                    405, "method-not-allowed",
                    406, "not-acceptable",
                    409, "conflict",
                    413, "too-large",
                    415, "unsupported-media-type",
                    503, "unavailable");
    private static final Map<String, String> RULES_OF_THE_DATABASE =
            Map.ofEntries(
                    Map.entry("WOP02", "people.last-administrator"),
                    Map.entry("WOP04", "operator.no-such-step-now"),
                    Map.entry("WOP05", "operator.country-not-here"),
                    Map.entry("WOP15", "recognition.changed"),
                    Map.entry("WOP16", "recognition.step-skipped"),
                    Map.entry("WOP17", "recognition.changed"),
                    Map.entry("WOP20", "partnership.over"),
                    Map.entry("WOP21", "partnership.gone-on-now"),
                    Map.entry("WOP22", "partnership.no-such-step-now"),
                    Map.entry("WOP23", "partnership.not-your-side"),
                    Map.entry("WOP24", "partnership.gate-closed-now"),
                    Map.entry("WOP25", "partnership.parties-stay"),
                    Map.entry("WOP51", "planning.stays"),
                    Map.entry("WOP52", "planning.not-now"),
                    Map.entry("WOP53", "planning.changed-meanwhile"),
                    Map.entry("WOP54", "plan.not-complete"),
                    Map.entry("WOP55", "plan.outside-life-now"),
                    Map.entry("WOP56", "plan.area-not-worked-in"),
                    Map.entry("WOP80", "attachment.too-many"),
                    Map.entry("WOP81", "mission.no-such-step-now"),
                    Map.entry("WOP82", "mission.changed-meanwhile"),
                    Map.entry("WOP83", "mission.before-partnership"),
                    Map.entry("WOP84", "mission.after-partnership"),
                    Map.entry("WOP85", "mission.not-yet"),
                    Map.entry("WOP86", "mission.too-far"),
                    Map.entry("WOP87", "record.source-missing"),
                    Map.entry("WOP88", "mission.somebody-stayed-longer"),
                    Map.entry("WOP89", "report.stays"),
                    Map.entry("WOP8A", "report.own"),
                    Map.entry("WOP90", "support.not-assessed-now"),
                    Map.entry("WOP94", "support.no-such-step-now"),
                    Map.entry("WOP95", "support.areas-missing-now"),
                    Map.entry("WOP96", "support.operator-not-verified"),
                    Map.entry("WOP97", "support.until-range-now"),
                    Map.entry("WOP41", "conduct.never-changed"),
                    Map.entry("WOP42", "conduct.word-stays"),
                    Map.entry("WOP43", "membership.no-such-step-now"),
                    Map.entry("WOP91", "assessment.stays"),
                    Map.entry("WOP92", "assessment.no-such-step-now"),
                    Map.entry("WOP93", "assessment.incomplete-now"),
                    Map.entry("WOPA0", "agreement.text-stays"),
                    Map.entry("WOPA1", "agreement.text-changed"),
                    Map.entry("WOPA2", "agreement.no-such-step-now"),
                    Map.entry("WOPA3", "agreement.incomplete-now"),
                    Map.entry("WOPA4", "agreement.signed-now"),
                    Map.entry("WOPA5", "agreement.signatures-hold"),
                    Map.entry("WOPA6", "agreement.not-a-party"),
                    Map.entry("WOPA7", "closing.submitted"),
                    Map.entry("WOPR1", "round.stays"),
                    Map.entry("WOPR2", "round.stays"),
                    Map.entry("WOPR3", "round.stays"),
                    Map.entry("WOPR4", "round.changed-meanwhile"),
                    Map.entry("WOPO5", "release.changed-meanwhile"),
                    Map.entry("WOPO6", "release.stays"));

    @Inject Reader reader;
    @Inject CurrentPlatform current;

    public Problem of(Throwable thrown) {
        for (var cause : causes(thrown)) {
            var found = known(cause);
            if (found.isPresent()) {
                return found.get();
            }
        }
        var incident = current.requestId();
        LOG.log(Level.SEVERE, "incident " + incident, thrown);
        return plain(500, "internal", Map.of("incident", incident), Optional.of(incident));
    }

    /** A request whose fields have faults. */
    public Problem invalid(List<Problem.FieldError> errors) {
        return new Problem(
                422,
                "validation",
                say("problem.validation.title", Map.of()),
                say("problem.validation.text", Map.of()),
                errors,
                Map.of(),
                Optional.empty());
    }

    private Optional<Problem> known(Throwable cause) {
        if (cause instanceof Invalid invalid) {
            return Optional.of(invalid(invalid.errors(this::say)));
        }
        if (cause instanceof RuleRefused refused) {
            return Optional.of(refused(refused.code(), refused.facts()));
        }
        if (cause instanceof FileRefused refused) {
            return Optional.of(refused(refused));
        }
        if (cause instanceof Denied denied) {
            var status = denied.reason() == Denied.Reason.NOT_SIGNED_IN ? 401 : 403;
            return Optional.of(
                    new Problem(
                            status,
                            denied.code(),
                            say("problem.denied.title", Map.of()),
                            say(denied.code(), Map.of()),
                            List.of(),
                            Map.of(),
                            Optional.empty()));
        }
        if (cause instanceof NotFound) {
            return Optional.of(plain(404, "not-found", Map.of(), Optional.empty()));
        }
        if (cause instanceof CrossSite) {
            return Optional.of(plain(403, "cross-site", Map.of(), Optional.empty()));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(plain(409, "conflict", Map.of(), Optional.empty()));
        }
        if (cause instanceof Busy) {
            return Optional.of(plain(503, "unavailable", Map.of(), Optional.empty()));
        }
        if (cause instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            var status = web.getResponse().getStatus();
            return Optional.of(
                    plain(
                            status,
                            BY_STATUS.getOrDefault(status, "bad-request"),
                            Map.of(),
                            Optional.empty()));
        }
        if (cause instanceof ProcessingException) {
            return Optional.of(plain(400, "bad-request", Map.of(), Optional.empty()));
        }
        if (cause instanceof SQLException sql) {
            return ofDatabase(sql);
        }
        return Optional.empty();
    }

    private Optional<Problem> ofDatabase(SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        if (RULES_OF_THE_DATABASE.containsKey(state)) {
            return Optional.of(refused(RULES_OF_THE_DATABASE.get(state), Map.of()));
        }
        if (state.equals("23505") || state.equals("40001") || state.equals("40P01")) {
            return Optional.of(plain(409, "conflict", Map.of(), Optional.empty()));
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            LOG.log(Level.SEVERE, "the database does not answer", sql);
            return Optional.of(plain(503, "unavailable", Map.of(), Optional.empty()));
        }
        return Optional.empty();
    }

    private Problem refused(FileRefused file) {
        var status =
                switch (file.reason()) {
                    case KIND -> 415;
                    case SIZE -> 413;
                    case CONTENT -> 422;
                };
        return new Problem(
                status,
                file.code(),
                say("problem.file.title", Map.of()),
                say(file.code(), file.facts()),
                List.of(),
                file.facts(),
                Optional.empty());
    }

    private Problem refused(String code, Map<String, String> facts) {
        return new Problem(
                409,
                code,
                say("problem.rule.title", Map.of()),
                say(code, facts),
                List.of(),
                facts,
                Optional.empty());
    }

    private Problem plain(
            int status, String code, Map<String, String> facts, Optional<String> incident) {
        return new Problem(
                status,
                code,
                say("problem." + code + ".title", facts),
                say("problem." + code + ".text", facts),
                List.of(),
                facts,
                incident);
    }

    private String say(String key, Map<String, String> facts) {
        return reader.words().say(key, facts);
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, java.util.Objects::nonNull, Throwable::getCause)
                .limit(12)
                .toList();
    }
}
