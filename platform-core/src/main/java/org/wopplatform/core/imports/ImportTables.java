package org.wopplatform.core.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wopplatform.core.export.ExportPart;

/** Imports in an export, without their files' pieces, which go when the import ends. */
@ApplicationScoped
public class ImportTables implements ExportPart {
    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(
                        "operator_import",
                        "id",
                        "state",
                        "commits_itself",
                        "file_name",
                        "format",
                        "size",
                        "encoding",
                        "separator",
                        "date_order",
                        "header_row",
                        "headings",
                        "mapping",
                        "rows_in_file",
                        "rows_read",
                        "last_row",
                        "rows_done",
                        "added",
                        "changed",
                        "unchanged",
                        "refused",
                        "waiting",
                        "failure",
                        "failure_row",
                        "attestation",
                        "uploaded_by",
                        "uploaded_at",
                        "checked_at",
                        "committed_by",
                        "finished_at",
                        "stepped_at",
                        "version"),
                Table.of(
                        "import_row",
                        "import_id",
                        "row_number",
                        "verdict",
                        "cells",
                        "said",
                        "former",
                        "faults",
                        "operator_id",
                        "operator_version",
                        "done"),
                Table.of("import_heading", "id", "heading", "field"),
                Table.of("import_rule", "id", "second_person", "version"),
                Table.of(
                        "operator_referral",
                        "id",
                        "sender_id",
                        "said",
                        "state",
                        "reason",
                        "operator_id",
                        "sent_at",
                        "decided_by",
                        "decided_at",
                        "version"));
    }
}
