package org.wopplatform.core.operators;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A number under which an operator is known elsewhere: that of a tax office, a regulator. */
@Entity
@Table(name = "operator_identifier")
public class Identifier {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    private String scheme;
    private String number;

    protected Identifier() {}

    /**
     * @param scheme who gives the number, as in {@code MX-RFC}
     */
    public Identifier(Operator of, String scheme, String number) {
        this.id = UUID.randomUUID();
        this.platform = of.platform();
        this.operator = of.id();
        this.scheme = scheme;
        this.number = number;
    }

    public UUID id() {
        return id;
    }

    public UUID operator() {
        return operator;
    }

    public String scheme() {
        return scheme;
    }

    public String number() {
        return number;
    }
}
