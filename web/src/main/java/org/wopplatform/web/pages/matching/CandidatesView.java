package org.wopplatform.web.pages.matching;

import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.MatchTexts;

/**
 * The mentors that fit a request best.
 *
 * @param motivations by offer, in the mentors' own words
 */
public record CandidatesView(
        Frame frame, Desk desk, MatchTexts says, Finding.Found found, Map<UUID, String> motivations)
        implements View {}
