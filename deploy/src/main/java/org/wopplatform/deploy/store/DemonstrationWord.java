package org.wopplatform.deploy.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** The word of an invented operator on the code of conduct in force, given on paper and once. */
final class DemonstrationWord {
    private static final LocalDate SIGNED = LocalDate.parse("2026-11-01");

    private DemonstrationWord() {}

    /**
     * @param recordedBy the account of the platform's facilitator
     */
    static void give(
            Rows rows,
            String platform,
            UUID operator,
            String signatory,
            String position,
            UUID recordedBy)
            throws SQLException {
        rows.run(
                """
                insert into conduct_acceptance (id, platform_id, operator_id, keeper_id, number, way, signatory_name,
                  signatory_position, authorised, principles, signed_on, recorded_by, accepted_at)
                select ?, ?, ?, v.platform_id, v.number, 'PAPER', ?, ?, true, true, ?, ?, now()
                from conduct_version v where v.in_force_from <= current_date
                order by v.in_force_from desc, v.number desc limit 1
                on conflict do nothing""",
                Slug.id("code " + operator),
                platform,
                operator,
                signatory,
                position,
                SIGNED,
                recordedBy);
    }
}
