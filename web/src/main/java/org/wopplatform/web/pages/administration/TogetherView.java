package org.wopplatform.web.pages.administration;

import java.util.UUID;
import org.wopplatform.core.review.VerifyingTogether.Readiness;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** What verifying the operators of one import together would do; field: attestation. */
public record TogetherView(Frame frame, Desk desk, Form form, UUID importId, Readiness readiness)
        implements View {}
