package org.wopplatform.web.pages.network;

import java.util.List;
import java.util.Map;
import org.wopplatform.core.facts.Source;
import org.wopplatform.regional.committee.CommitteeMeeting;
import org.wopplatform.regional.committee.CommitteeSeat;
import org.wopplatform.regional.committee.Quorum;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The steering committee, for everybody and, with forms, for those who keep it.
 *
 * @param sources the documents that meetings are known from, by id
 * @param keeps whether the reader may add meetings and seats
 * @param form what was typed and what is wrong with it
 */
public record CommitteeView(
        Frame frame,
        List<CommitteeMeeting> meetings,
        List<CommitteeSeat> seats,
        Quorum quorum,
        Map<String, Source> sources,
        boolean keeps,
        Form form)
        implements View {}
