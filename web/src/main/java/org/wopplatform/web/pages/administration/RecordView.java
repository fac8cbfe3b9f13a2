package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.documents.Filed;
import org.wopplatform.core.operators.Registry.Known;
import org.wopplatform.core.partnerships.Board;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * One operator of the registry with everything that is known of it. Each part of the page is a
 * template under {@code administration/record}; a further part is one more template with what it
 * shows as one more member here.
 *
 * @param own whether the reader has entered it
 */
public record RecordView(
        Frame frame,
        Desk desk,
        Form form,
        Known known,
        List<Filed> documents,
        List<Board.Taking> partnerships,
        boolean mayRegister,
        boolean mayReview,
        boolean own)
        implements View {}
