package org.wopplatform.web.pages.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.web.words.MatchTexts;
import org.wopplatform.web.words.Reader;

/** The words about matches in the reader's language. */
@RequestScoped
public class InWords {
    @Inject Finding finding;
    @Inject Reader reader;

    public MatchTexts texts() {
        return MatchTexts.of(reader.words(), finding.areas());
    }
}
