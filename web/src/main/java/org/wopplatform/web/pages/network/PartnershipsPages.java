package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.closing.Lessons;
import org.wopplatform.core.partnerships.PublishedPartnerships;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.words.Reader;

/** The published partnerships. */
@Path("{platform}/partnerships")
@RequestScoped
public class PartnershipsPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject PublishedPartnerships partnerships;
    @Inject Lessons lessons;
    @Inject Network network;
    @Inject Reader reader;

    @GET
    public Page list() {
        return together.read(
                () ->
                        Page.of(
                                "partnerships",
                                new PartnershipsView(
                                        frames.frame(),
                                        partnerships.all(reader.language()),
                                        network.all().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Platform::id,
                                                                Function.identity())))));
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id) {
        return together.read(
                () ->
                        Page.of(
                                "partnership",
                                new PartnershipView(
                                        frames.frame(),
                                        partnerships.get(id, reader.language()),
                                        partnerships.details(id),
                                        lessons.published(id, reader.language()))));
    }
}
