package org.wopplatform.core.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** How a platform wants its imports done. */
@Entity
@Table(name = "import_rule")
class ImportRule {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "second_person")
    private boolean secondPerson;

    @Version private int version;

    protected ImportRule() {}

    ImportRule(String platform) {
        this.id = UUID.randomUUID();
        this.platform = platform;
    }

    void ask(boolean forSecondPerson) {
        this.secondPerson = forSecondPerson;
    }

    boolean secondPerson() {
        return secondPerson;
    }
}
