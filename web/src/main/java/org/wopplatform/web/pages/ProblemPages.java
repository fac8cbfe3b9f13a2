package org.wopplatform.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.language.Messages;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.web.words.Reader;

/** Explains what a problem's type means. */
@Path("problems")
@RequestScoped
public class ProblemPages {
    @Inject Frames frames;
    @Inject Messages messages;
    @Inject Reader reader;

    @GET
    @Path("{code}")
    public Page explain(@PathParam("code") String code) {
        var words = reader.words();
        var described = messages.has("problem." + code + ".title");
        var rule =
                messages.bundleOf(code).filter("rules"::equals).isPresent()
                        && !code.matches("(mail|field|sign-in|problem)\\..*");
        if (!described && !rule) {
            throw new NotFound("problem", code);
        }
        return Page.of(
                "problem",
                new ProblemView(
                        frames.frame(),
                        Optional.empty(),
                        code,
                        words.say(described ? "problem." + code + ".title" : "problem.rule.title"),
                        words.say(described ? "problem." + code + ".text" : code)
                                .replaceAll("\\{[a-z]+}", "…"),
                        List.of(),
                        Optional.empty()));
    }
}
