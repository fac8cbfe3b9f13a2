package org.wopplatform.core.documents;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The staff of a platform reads, adds and removes its operators' documents (D3). */
@UseCase
public class Filing {
    @Inject Documents documents;
    @Inject Operators operators;
    @Inject CurrentPlatform current;

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.REGISTER_OPERATORS)
    public void check() {
        current.get();
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Operator whose(UUID operator) {
        return operators.get(operator);
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Filed> of(UUID operator) {
        return documents.of(operators.get(operator).id());
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Document open(UUID operator, UUID document) {
        return theOperators(operator, document);
    }

    @Requires(Permission.REGISTER_OPERATORS)
    public Filed add(UUID operator, Document.Kind kind, Upload upload) {
        return documents.add(operators.get(operator), kind, upload);
    }

    @Requires(Permission.REGISTER_OPERATORS)
    public void remove(UUID operator, UUID document) {
        documents.remove(theOperators(operator, document).id());
    }

    private Document theOperators(UUID operator, UUID id) {
        var document = documents.get(id);
        if (document.operator().filter(operator::equals).isEmpty()) {
            throw new NotFound("document", id);
        }
        return document;
    }
}
