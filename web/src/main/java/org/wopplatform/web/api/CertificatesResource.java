package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.recognition.Certificate;
import org.wopplatform.core.recognition.CertificateCode;
import org.wopplatform.core.recognition.Certifying;
import org.wopplatform.core.rules.NotFound;

/** Whether a certificate holds, and what it says. */
@Path("platforms/{platform}/certificates/{code}")
@RequestScoped
@Produces("application/json")
public class CertificatesResource {
    @Inject Certifying certifying;

    public record NamedView(String step, String reachedOn) {
        static NamedView of(Certificate.Named named) {
            return new NamedView(
                    named.step().name(), named.reachedOn().map(PartialDate::text).orElse(null));
        }
    }

    @JsonbPropertyOrder({
        "number",
        "state",
        "endedAt",
        "issuedOn",
        "host",
        "operator",
        "place",
        "country",
        "steps",
        "demonstration"
    })
    public record CertificateView(
            String number,
            String state,
            String endedAt,
            String issuedOn,
            String host,
            String operator,
            String place,
            String country,
            List<NamedView> steps,
            boolean demonstration) {
        static CertificateView of(Certificate certificate) {
            return new CertificateView(
                    certificate.number(),
                    certificate.state().name(),
                    certificate.endedAt().map(Instant::toString).orElse(null),
                    certificate.issuedOn().toString(),
                    certificate.host(),
                    certificate.operatorName(),
                    certificate.place().orElse(null),
                    certificate.country(),
                    certificate.steps().stream().map(NamedView::of).toList(),
                    certificate.demonstration());
        }
    }

    @GET
    public CertificateView verify(@PathParam("code") String typed) {
        return CertificateView.of(
                certifying.read(
                        CertificateCode.read(typed)
                                .orElseThrow(() -> new NotFound("certificate", typed))));
    }
}
