package org.wopplatform.core.tenancy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wopplatform.core.platforms.Kind;

/** What a person is in a platform, and the permissions that go with it (T3). */
public enum Role {
    ADMINISTRATOR(
            Permission.ADMINISTER_SITE,
            Permission.APPOINT_PEOPLE,
            Permission.READ_PEOPLE,
            Permission.READ_OWN_TOTALS,
            Permission.READ_AUDIT_LOG,
            Permission.READ_MESSAGES,
            Permission.EXPORT_PLATFORM,
            Permission.KEEP_COMMITTEE,
            Permission.KEEP_ASSOCIATION_MEMBERS,
            Permission.READ_OPERATORS,
            Permission.REGISTER_OPERATORS,
            Permission.REVIEW_OPERATORS,
            Permission.READ_CONTACTS,
            Permission.KEEP_CONTACTS,
            Permission.ATTEST_RECOGNITION,
            Permission.KEEP_CODE_OF_CONDUCT,
            Permission.FOUND_PLATFORMS,
            Permission.CLOSE_PERIODS,
            Permission.READ_PARTNERSHIPS,
            Permission.COORDINATE_PARTNERSHIPS,
            Permission.WORK_IN_PARTNERSHIPS,
            Permission.SPEAK_FOR_OPERATORS,
            Permission.APPROVE_CLAIMS,
            Permission.REPORT_CONCERNS,
            Permission.READ_STRENGTHS_AND_NEEDS,
            Permission.KEEP_STRENGTHS_AND_NEEDS,
            Permission.MATCH_OPERATORS),
    FACILITATOR(
            Permission.READ_PEOPLE,
            Permission.READ_OWN_TOTALS,
            Permission.KEEP_COMMITTEE,
            Permission.KEEP_ASSOCIATION_MEMBERS,
            Permission.READ_OPERATORS,
            Permission.REGISTER_OPERATORS,
            Permission.READ_CONTACTS,
            Permission.KEEP_CONTACTS,
            Permission.ATTEST_RECOGNITION,
            Permission.READ_PARTNERSHIPS,
            Permission.COORDINATE_PARTNERSHIPS,
            Permission.WORK_IN_PARTNERSHIPS,
            Permission.SPEAK_FOR_OPERATORS,
            Permission.REPORT_CONCERNS,
            Permission.READ_STRENGTHS_AND_NEEDS,
            Permission.KEEP_STRENGTHS_AND_NEEDS,
            Permission.MATCH_OPERATORS),
    REVIEWER(
            Permission.READ_PEOPLE,
            Permission.READ_OWN_TOTALS,
            Permission.READ_OPERATORS,
            Permission.REGISTER_OPERATORS,
            Permission.REVIEW_OPERATORS,
            Permission.READ_CONTACTS,
            Permission.ATTEST_RECOGNITION,
            Permission.READ_PARTNERSHIPS,
            Permission.REPORT_CONCERNS,
            Permission.READ_STRENGTHS_AND_NEEDS),
    MONITORING_OFFICER(
            Permission.READ_PEOPLE,
            Permission.READ_OWN_TOTALS,
            Permission.READ_OPERATORS,
            Permission.READ_PARTNERSHIPS,
            Permission.WORK_IN_PARTNERSHIPS,
            Permission.REPORT_CONCERNS,
            Permission.READ_STRENGTHS_AND_NEEDS),
    FINANCE_VERIFIER(
            Permission.READ_PARTNERSHIPS, Permission.VERIFY_CLAIMS, Permission.REPORT_CONCERNS),
    INTEGRITY_OFFICER(
            Permission.READ_AUDIT_LOG, Permission.REPORT_CONCERNS, Permission.KEEP_INTEGRITY),
    OPERATOR_ADMINISTRATOR(
            Permission.READ_PARTNERSHIPS,
            Permission.WORK_IN_PARTNERSHIPS,
            Permission.SPEAK_FOR_OPERATORS,
            Permission.REPORT_CONCERNS,
            Permission.READ_STRENGTHS_AND_NEEDS,
            Permission.KEEP_STRENGTHS_AND_NEEDS),
    OPERATOR_EXPERT(
            Permission.READ_PARTNERSHIPS,
            Permission.WORK_IN_PARTNERSHIPS,
            Permission.REPORT_CONCERNS,
            Permission.READ_STRENGTHS_AND_NEEDS,
            Permission.KEEP_STRENGTHS_AND_NEEDS),
    OPERATOR_SIGNATORY(
            Permission.READ_PARTNERSHIPS,
            Permission.WORK_IN_PARTNERSHIPS,
            Permission.SPEAK_FOR_OPERATORS,
            Permission.REPORT_CONCERNS,
            Permission.READ_STRENGTHS_AND_NEEDS,
            Permission.KEEP_STRENGTHS_AND_NEEDS),
    ANALYST(Permission.CLOSE_PERIODS),
    TAXONOMY_STEWARD(Permission.KEEP_CODE_OF_CONDUCT),
    DONOR,
    VISITOR;

    private static final Set<Role> OF_OPERATORS =
            EnumSet.of(OPERATOR_ADMINISTRATOR, OPERATOR_EXPERT, OPERATOR_SIGNATORY);
    private static final Set<Role> GLOBAL_ONLY = EnumSet.of(ANALYST, TAXONOMY_STEWARD);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether it is held by the staff of an operator, and not by the platform's. */
    public boolean ofOperators() {
        return OF_OPERATORS.contains(this);
    }

    public boolean existsIn(Kind kind) {
        return kind == Kind.GLOBAL || !GLOBAL_ONLY.contains(this);
    }

    /** The roles a platform of the kind has, highest first. */
    public static List<Role> in(Kind kind) {
        return Arrays.stream(values()).filter(role -> role.existsIn(kind)).toList();
    }

    /**
     * Nobody appoints above oneself: an administrator any role, an operator's one its own staff.
     */
    public boolean mayAppoint(Role other) {
        return this == ADMINISTRATOR
                || (this == OPERATOR_ADMINISTRATOR && OF_OPERATORS.contains(other));
    }
}
