package org.wopplatform.core.ledger;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Parties;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** What parties give is written down by their own side, and posted as it is (L2, L3, L8). */
@UseCase
public class Giving {
    @Inject Standpoints standpoints;
    @Inject Parties parties;
    @Inject Contributions contributions;

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Contribution> of(UUID partnership) {
        standpoints.of(partnership);
        return contributions.of(partnership);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Standpoint check(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        return standpoint;
    }

    /** Writes down what a party gave; what is in kind is worth its count at documented cost. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public UUID give(UUID partnership, Contribution.Said said) {
        var standpoint = standpoints.of(partnership);
        parties.get(partnership, said.party());
        if (standpoint.recorded()) {
            standpoint.toWrite();
            if (said.toldBy().isEmpty()) {
                throw new RuleRefused("money.told-by");
            }
        } else {
            standpoint.toActFor(said.party());
        }
        return contributions.add(standpoint, said, amount(said));
    }

    /** Reverses what should not have been written down; the reason stays beside it. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void reverse(UUID partnership, UUID id, String reason) {
        var standpoint = standpoints.of(partnership);
        standpoint.toActFor(contributions.get(partnership, id).party());
        if (contributions.reverse(id, reason) == 0) {
            throw new RuleRefused("money.not-your-side");
        }
    }

    private static Optional<BigDecimal> amount(Contribution.Said said) {
        if (said.kind() == Contribution.Kind.CASH || said.unitValue().isEmpty()) {
            return said.amount();
        }
        return said.quantity()
                .flatMap(
                        quantity ->
                                said.currency()
                                        .map(
                                                currency ->
                                                        quantity.multiply(
                                                                        said.unitValue()
                                                                                .orElseThrow())
                                                                .setScale(
                                                                        Currencies.decimals(
                                                                                currency),
                                                                        RoundingMode.HALF_UP)));
    }
}
