package org.wopplatform.core.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;

/**
 * A row of a file with what becomes of it.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param former what the registry said of the operator when the row was checked
 * @param operator the operator it is about, or will be; empty for one that is refused or waits
 */
public record ImportRow(
        int number,
        Verdict verdict,
        List<String> cells,
        Particulars said,
        Optional<Particulars> former,
        List<Fault> faults,
        Optional<UUID> operator) {

    /** What the row says otherwise than the registry did. */
    public List<Field> changes() {
        return former.map(
                        f ->
                                said.values().keySet().stream()
                                        .filter(field -> !said.text(field).equals(f.text(field)))
                                        .toList())
                .orElse(List.of());
    }
}
