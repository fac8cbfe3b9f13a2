package org.wopplatform.core.tenancy;

/**
 * What a person may do in one platform. Everything that is not public needs exactly one of these.
 */
public enum Permission {
    ADMINISTER_SITE,
    APPOINT_PEOPLE,
    READ_AUDIT_LOG,
    READ_MESSAGES,
    EXPORT_PLATFORM,
    KEEP_COMMITTEE,
    KEEP_ASSOCIATION_MEMBERS,
    READ_PEOPLE,
    READ_OWN_TOTALS,
    READ_OPERATORS,
    REGISTER_OPERATORS,
    REVIEW_OPERATORS,
    READ_CONTACTS,
    KEEP_CONTACTS,
    ATTEST_RECOGNITION,
    KEEP_CODE_OF_CONDUCT,
    READ_PARTNERSHIPS,
    COORDINATE_PARTNERSHIPS,
    WORK_IN_PARTNERSHIPS,
    SPEAK_FOR_OPERATORS,
    VERIFY_CLAIMS,
    APPROVE_CLAIMS,
    REPORT_CONCERNS,
    KEEP_INTEGRITY,
    READ_STRENGTHS_AND_NEEDS,
    KEEP_STRENGTHS_AND_NEEDS,
    MATCH_OPERATORS,

    /** At the global platform only: to bring a platform that has nobody its first administrator. */
    FOUND_PLATFORMS,

    /** At the global platform only: to freeze what is published of a period. */
    CLOSE_PERIODS
}
