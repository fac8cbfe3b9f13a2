package org.wopplatform.web.pages.network;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.contacts.PublishedContacts.Shown;
import org.wopplatform.core.operators.Directory.Profile;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.core.recognition.Dossier;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * One operator's published profile, the published partnerships it takes part in, and how far its
 * recognition has come.
 *
 * @param map where it works, if it says so
 * @param contacts what people have chosen to publish of themselves
 */
public record OperatorView(
        Frame frame,
        Profile operator,
        List<Partnership> partnerships,
        Optional<DirectoryMap> map,
        Dossier recognition,
        List<Shown> contacts)
        implements View {}
