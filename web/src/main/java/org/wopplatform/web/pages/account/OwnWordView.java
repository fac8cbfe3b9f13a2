package org.wopplatform.web.pages.account;

import java.util.List;
import org.wopplatform.core.conduct.Accepting.Word;
import org.wopplatform.core.facts.Fact;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Where an operator that the reader signs for stands with the code; fields: name, position,
 * authorised, principles, number.
 *
 * @param signatory the reader's name, as the account has it
 */
public record OwnWordView(
        Frame frame, Form form, Word word, List<Fact> principles, String signatory)
        implements View {}
