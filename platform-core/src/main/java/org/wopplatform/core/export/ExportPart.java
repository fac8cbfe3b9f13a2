package org.wopplatform.core.export;

import java.util.List;

/**
 * What a feature contributes to a platform's export: its tables, read behind the platform's own
 * wall.
 */
public interface ExportPart {
    List<Table> tables();

    /**
     * @param name the table, also the name of its two files
     * @param columns what is exported: no hash and no secret among them
     */
    record Table(String name, List<String> columns) {
        public static Table of(String name, String... columns) {
            return new Table(name, List.of(columns));
        }
    }
}
