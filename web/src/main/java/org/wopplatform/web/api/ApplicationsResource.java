package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.applications.Applying;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.language.Language;
import org.wopplatform.web.problems.Invalid;
import org.wopplatform.web.security.Source;

/** Applications of operators; what follows the start happens behind the link that is mailed. */
@Path("platforms/{platform}/applications")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class ApplicationsResource {
    private static final int LONGEST_NAME = 200;

    @Inject Applying applying;
    @Inject Source source;
    @Context HttpServletRequest request;

    public record Start(String organisation, String country, String email, String language) {}

    /** Answers the same whether or not anybody knows the address. */
    @POST
    public Response begin(Start sent) {
        var faults = new LinkedHashMap<String, String>();
        var organisation = text(sent == null ? null : sent.organisation());
        var country = text(sent == null ? null : sent.country());
        var email = text(sent == null ? null : sent.email());
        var language = Language.of(text(sent == null ? null : sent.language()));
        if (organisation.isEmpty()) {
            faults.put("organisation", "field.required");
        } else if (organisation.length() > LONGEST_NAME) {
            faults.put("organisation", "field.too-long");
        }
        if (!country.matches("[A-Z]{2}")) {
            faults.put("country", "field.country");
        }
        if (!Account.isAddress(email)) {
            faults.put("email", "field.email");
        }
        if (language.isEmpty()) {
            faults.put("language", "field.choice");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(
                    faults, Map.of("organisation", Map.of("most", String.valueOf(LONGEST_NAME))));
        }
        applying.begin(
                new Applying.Start(organisation, country, email, language.orElseThrow()),
                source.of(request));
        return Response.accepted().build();
    }

    private static String text(String sent) {
        return Optional.ofNullable(sent).map(String::strip).orElse("");
    }
}
