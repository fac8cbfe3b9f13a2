/**
 * Does each day what time alone asks for.
 *
 * <p>DA1 Once a day every platform's tasks are done behind its own walls, each in its own
 * transaction. DA2 A task that fails is logged, and neither other tasks nor other platforms wait
 * for it.
 *
 * <p>Out of scope: what the tasks are (the features), sending messages (mail).
 */
package org.wopplatform.core.daily;
