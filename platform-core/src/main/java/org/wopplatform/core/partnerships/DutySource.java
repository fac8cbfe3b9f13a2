package org.wopplatform.core.partnerships;

import java.util.List;

/** A feature that knows of something to be done in partnerships besides what the gates want. */
public interface DutySource {
    /** What whoever asks must do, behind the walls of the current platform. */
    List<Duty> open();
}
