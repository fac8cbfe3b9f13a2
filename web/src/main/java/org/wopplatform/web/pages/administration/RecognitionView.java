package org.wopplatform.web.pages.administration;

import java.util.List;
import java.util.Map;
import org.wopplatform.core.documents.Filed;
import org.wopplatform.core.facts.Source;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.platforms.HostTerm;
import org.wopplatform.core.recognition.Certificate;
import org.wopplatform.core.recognition.Dossier;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The dossier of recognition of one operator.
 *
 * @param hosts for whom a step can be attested today
 * @param documents the operator's files, which may show a step
 * @param sources published documents by their id
 * @param attests whether the reader may attest, withdraw and issue
 */
public record RecognitionView(
        Frame frame,
        Desk desk,
        Form form,
        Operator operator,
        Dossier dossier,
        List<Certificate> certificates,
        List<HostTerm> hosts,
        List<Filed> documents,
        Map<String, Source> sources,
        boolean attests)
        implements View {}
