package org.wopplatform.web.pages.observatory;

import java.util.Map;
import org.wopplatform.core.observatory.Figure;

/**
 * A working area with what is asked and what is offered in it.
 *
 * @param figures by measure
 */
public record AreaLine(String code, String name, Map<String, Figure> figures) {}
