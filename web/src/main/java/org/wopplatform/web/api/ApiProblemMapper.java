package org.wopplatform.web.api;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.wopplatform.web.problems.Problem;
import org.wopplatform.web.problems.Problems;
import org.wopplatform.web.words.Reader;

/** A problem as RFC 9457 problem details. */
public class ApiProblemMapper implements ExceptionMapper<Throwable> {
    @Inject Problems problems;
    @Inject Reader reader;

    @JsonbPropertyOrder({
        "type",
        "title",
        "status",
        "detail",
        "code",
        "errors",
        "facts",
        "incident"
    })
    public record ProblemView(
            String type,
            String title,
            int status,
            String detail,
            String code,
            List<Problem.FieldError> errors,
            Map<String, String> facts,
            String incident) {
        static ProblemView of(Problem problem) {
            return new ProblemView(
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    problem.detail(),
                    problem.code(),
                    problem.errors().isEmpty() ? null : problem.errors(),
                    problem.facts().isEmpty() ? null : problem.facts(),
                    problem.incident().orElse(null));
        }
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        var problem = problems.of(thrown);
        var response =
                Response.status(problem.status())
                        .type("application/problem+json")
                        .header("Content-Language", reader.language().code())
                        .entity(Json.sparse(ProblemView.of(problem)));
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}
