package org.wopplatform.core.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.operators.Operator;

/** One asking of the eight questions (RC2). */
@Entity
@Table(name = "small_operator_survey")
public class Survey {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "told_as")
    private String toldAs;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_how")
    private Told.How toldHow;

    @Column(name = "households_served")
    private Integer householdsServed;

    @Column(name = "households_in_area")
    private Integer householdsInArea;

    @Column(name = "hours_per_day")
    private BigDecimal hoursPerDay;

    @Column(name = "days_per_week")
    private BigDecimal daysPerWeek;

    private Boolean chlorinates;

    @Column(name = "chlorine_tested_on")
    private PartialDate chlorineTestedOn;

    private Boolean metered;
    private Integer meters;
    private String currency;
    private BigDecimal billed;
    private BigDecimal collected;

    @Column(name = "paid_staff")
    private Integer paidStaff;

    private Integer volunteers;

    @Column(name = "monthly_cost")
    private BigDecimal monthlyCost;

    private boolean demonstration;

    @Column(name = "entered_by")
    @Convert(converter = AccountColumn.class)
    private UUID enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected Survey() {}

    Survey(
            Operator of,
            Answers answers,
            Told told,
            Currency currency,
            UUID by,
            boolean demonstration,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = of.platform();
        this.operator = of.id();
        this.askedOn = told.on();
        this.toldBy = told.name().orElse(null);
        this.toldAs = told.as();
        this.toldHow = told.how();
        this.householdsServed = answers.householdsServed().orElse(null);
        this.householdsInArea = answers.householdsInArea().orElse(null);
        this.hoursPerDay = answers.hoursPerDay().orElse(null);
        this.daysPerWeek = answers.daysPerWeek().orElse(null);
        this.chlorinates = answers.chlorinates().orElse(null);
        this.chlorineTestedOn = answers.chlorineTestedOn().orElse(null);
        this.metered = answers.metered().orElse(null);
        this.meters = answers.meters().orElse(null);
        this.currency = currency.getCurrencyCode();
        this.billed = answers.billed().orElse(null);
        this.collected = answers.collected().orElse(null);
        this.paidStaff = answers.paidStaff().orElse(null);
        this.volunteers = answers.volunteers().orElse(null);
        this.monthlyCost = answers.monthlyCost().orElse(null);
        this.demonstration = demonstration;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID operator() {
        return operator;
    }

    public Told told() {
        return new Told(Optional.ofNullable(toldBy), toldAs, toldHow, askedOn);
    }

    public Answers answers() {
        return new Answers(
                Optional.ofNullable(householdsServed),
                Optional.ofNullable(householdsInArea),
                Optional.ofNullable(hoursPerDay),
                Optional.ofNullable(daysPerWeek),
                Optional.ofNullable(chlorinates),
                Optional.ofNullable(chlorineTestedOn),
                Optional.ofNullable(metered),
                Optional.ofNullable(meters),
                Optional.ofNullable(billed),
                Optional.ofNullable(collected),
                Optional.ofNullable(paidStaff),
                Optional.ofNullable(volunteers),
                Optional.ofNullable(monthlyCost));
    }

    /** ISO 4217: of all amounts of this asking. */
    public String currency() {
        return currency;
    }

    public boolean demonstration() {
        return demonstration;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
