package org.wopplatform.web.pages.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.reports.ProgressReport;
import org.wopplatform.core.reports.Schedule;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The progress reports of a partnership; fields: every, first_due, and for records from, to,
 * status, progress, challenges, next_steps, told_by.
 *
 * @param coordinates whether the reader says when reports are due
 */
public record ReportsView(
        PartnershipHead head,
        Form form,
        Optional<Schedule> schedule,
        List<ProgressReport> reports,
        LocalDate today,
        boolean coordinates)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    /** Reports that fell due and that nobody has accepted. */
    public long wanting() {
        return reports.stream()
                .filter(report -> !report.due().isAfter(today))
                .filter(report -> report.state() != ProgressReport.State.ACCEPTED)
                .count();
    }

    /** The colour of a state; a report that is late stands out. */
    public static String badge(ProgressReport report, LocalDate today) {
        if (report.late(today)) {
            return "badge badge-bad";
        }
        return switch (report.state()) {
            case DUE, DRAFT -> "badge";
            case SUBMITTED -> "badge badge-accent";
            case ACCEPTED -> "badge badge-good";
            case RETURNED -> "badge badge-bad";
        };
    }

    public static String badge(ProgressReport.Status status) {
        return switch (status) {
            case ON_TRACK -> "badge badge-good";
            case AT_RISK -> "badge badge-demo";
            case BLOCKED -> "badge badge-bad";
        };
    }
}
