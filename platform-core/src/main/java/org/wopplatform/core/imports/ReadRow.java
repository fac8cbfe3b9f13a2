package org.wopplatform.core.imports;

import java.util.List;
import org.wopplatform.core.particulars.Particulars;

/** A row as it was read, before it is held against the registry. */
record ReadRow(
        int number, List<String> cells, Particulars said, Verdict verdict, List<Fault> faults) {}
