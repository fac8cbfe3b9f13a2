package org.wopplatform.web.pages.administration;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.audit.AuditLog.Entry;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** A page of the audit log; {@code older} is where to read on. */
public record AuditView(Frame frame, Desk desk, List<Entry> entries, Optional<Long> older)
        implements View {}
