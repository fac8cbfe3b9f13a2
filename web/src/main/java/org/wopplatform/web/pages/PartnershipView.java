package org.wopplatform.web.pages;

import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;

/** One published partnership, shown by the platform that coordinates it. */
public record PartnershipView(Frame frame, Partnership partnership) implements View {}
