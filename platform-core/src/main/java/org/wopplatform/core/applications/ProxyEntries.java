package org.wopplatform.core.applications;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.wopplatform.core.operators.Admitting;
import org.wopplatform.core.operators.Entry;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The association enters an operator that cannot do so itself (AP6). */
@UseCase
public class ProxyEntries {
    private static final int LONGEST_WORD = 500;

    @Inject Operators operators;
    @Inject Admitting admitting;
    @Inject FirstContacts contacts;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check() {
        current.get();
    }

    /** Whether whoever asks may open the form. */
    @Requires(value = Permission.REGISTER_OPERATORS, reads = true)
    public void open() {
        current.get();
    }

    /**
     * @param onWordOf who gave the information: name and function, how and when
     * @throws RuleRefused where the country's operators are admitted elsewhere, the registry knows
     *     the operator or its number already, or nobody's word stands for it
     */
    @Requires(Permission.REGISTER_OPERATORS)
    public Operator enter(Particulars said, String onWordOf) {
        if (onWordOf.isBlank() || onWordOf.length() > LONGEST_WORD) {
            throw new RuleRefused("application.on-whose-word");
        }
        admitting.check(current.get(), said.text(Field.COUNTRY));
        operators.refuseKnown(said, Optional.empty());
        var operator =
                new Operator(
                        current.get().id(),
                        said,
                        Entry.PROXY,
                        Standing.UNDER_REVIEW,
                        caller.account(),
                        Optional.of(onWordOf.strip()),
                        clock.instant());
        operators.add(operator);
        operators.identify(operator, said);
        contacts.put(operator, said, FirstContacts.Consent.BY_THE_ASSOCIATION);
        return operator;
    }
}
