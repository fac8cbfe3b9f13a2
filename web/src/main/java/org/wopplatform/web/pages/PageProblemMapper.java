package org.wopplatform.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.problems.Problem;
import org.wopplatform.web.problems.Problems;
import org.wopplatform.web.words.Reader;

/** A problem as a page; whoever has to sign in first is sent there and comes back. */
public class PageProblemMapper implements ExceptionMapper<Throwable> {
    @Inject Problems problems;
    @Inject Frames frames;
    @Inject Reappearing reappearing;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Reader reader;
    @Context HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        var problem = problems.of(thrown);
        if (problem.status() == 401) {
            var next =
                    URLEncoder.encode(reappearing.afterSigningIn(request), StandardCharsets.UTF_8);
            return Forward.to(frames.plain().to("sign-in") + "?next=" + next);
        }
        var response = Response.status(problem.status()).entity(page(problem));
        if (problem.status() == 503) {
            response.header("Retry-After", "10");
        }
        return response.build();
    }

    /** What is wrong with an address is not wrong with a form. */
    private Page page(Problem problem) {
        var words = reader.words();
        var address = !problem.errors().isEmpty() && request.getMethod().equals("GET");
        return new Page(
                "problem",
                new ProblemView(
                        frame(problem),
                        Optional.of(problem.status()),
                        problem.code(),
                        address ? words.say("problem.address.title") : problem.title(),
                        address ? words.say("problem.address.text") : problem.detail(),
                        problem.errors().stream().map(Problem.FieldError::message).toList(),
                        problem.incident()),
                problem.status());
    }

    private Frame frame(Problem problem) {
        return problem.status() < 500 ? frames.frame() : frames.plain();
    }
}
