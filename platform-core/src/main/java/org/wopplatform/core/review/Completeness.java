package org.wopplatform.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.review.Finding.Kind;

/** What an operator has left open, and what it need not have (R3, R4). Pure. */
public final class Completeness {
    /**
     * Service connections below which an operator is small: the upper end of the size class SMALL.
     */
    public static final int SMALL = 5_000;

    private static final Set<String> PERMITTED = Set.of("LICENSED", "REGISTERED");

    private Completeness() {}

    /**
     * @param contact whether anybody can be spoken to
     * @param licenceDocument whether the document of its licence or registration was sent
     */
    public static List<Finding> of(Particulars said, boolean contact, boolean licenceDocument) {
        var findings = new ArrayList<Finding>();
        if (isPrivate(said) && !said.says(Field.INTERESTS)) {
            findings.add(Finding.of(Kind.INTERESTS_MISSING));
        }
        if (!permitted(said) && !needsAttestation(said)) {
            findings.add(Finding.of(Kind.LICENCE_OPEN));
        }
        if (!said.says(Field.SERVICES)) {
            findings.add(Finding.of(Kind.SERVICES_MISSING));
        }
        if (!said.says(Field.PLACE)) {
            findings.add(Finding.of(Kind.PLACE_MISSING));
        }
        if (!contact) {
            findings.add(Finding.of(Kind.CONTACT_MISSING));
        }
        if (permitted(said) && !licenceDocument) {
            findings.add(Finding.of(Kind.LICENCE_DOCUMENT_MISSING));
        }
        return List.copyOf(findings);
    }

    /** Whether the association's word stands in the place of a licence (R3). */
    public static boolean needsAttestation(Particulars said) {
        var community = said.text(Field.LEGAL_FORM).equals("COMMUNITY_BOARD");
        var small = said.number(Field.CONNECTIONS).filter(c -> c < SMALL).isPresent();
        return !permitted(said) && (community || small);
    }

    private static boolean permitted(Particulars said) {
        return PERMITTED.contains(said.text(Field.LICENCE));
    }

    private static boolean isPrivate(Particulars said) {
        return said.text(Field.OWNERSHIP).equals("PRIVATE")
                || said.text(Field.LEGAL_FORM).equals("PRIVATE");
    }
}
