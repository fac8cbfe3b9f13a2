package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.recognition.Certificate;
import org.wopplatform.core.recognition.CertificateCode;
import org.wopplatform.core.recognition.Certifying;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.site.Accent;
import org.wopplatform.core.site.Appearance;
import org.wopplatform.core.site.Site;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.certificates.CertificateSheet;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.words.Reader;

/** Where whoever holds a certificate, or is shown one, reads whether it holds. */
@Path("{platform}/certificates/{code}")
@RequestScoped
public class CertificatesPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject Certifying certifying;
    @Inject Site site;
    @Inject Postbox postbox;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Page verify(@PathParam("code") String typed) {
        return together.read(
                () ->
                        Page.of(
                                "certificate",
                                new CertificateView(frames.frame(), certifying.read(code(typed)))));
    }

    /** The sheet to print, as long as the certificate holds. */
    @GET
    @Path("pdf")
    @Produces("application/pdf")
    public Response sheet(@PathParam("code") String typed) {
        var certificate = certifying.read(code(typed));
        if (certificate.state() != Certificate.State.VALID) {
            throw new NotFound("certificate", typed);
        }
        var sheet =
                new CertificateSheet(
                        certificate,
                        current.get(),
                        site.appearance().map(Appearance::accent).orElse(Accent.DEFAULT),
                        postbox.address(
                                "/%s/certificates/%s"
                                        .formatted(
                                                current.get().id(), certificate.code().grouped())),
                        reader.words());
        return Response.ok(sheet.pdf())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + certificate.number() + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static CertificateCode code(String typed) {
        return CertificateCode.read(typed).orElseThrow(() -> new NotFound("certificate", typed));
    }
}
