package org.wopplatform.core.proposals;

import java.util.Optional;

/** Whom to speak to at one side of a proposal that both want. */
public record ProposedContact(
        Who who,
        Optional<String> name,
        Optional<String> position,
        Optional<String> email,
        Optional<String> phone) {}
