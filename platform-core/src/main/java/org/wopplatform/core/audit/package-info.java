/**
 * Remembers every change: who, when, what, from which platform.
 *
 * <p>A1 The database writes an entry for each changed row of each walled table, whatever path the
 * change came by. A2 Entries are never changed or removed. A3 A platform reads its own entries
 * only. A4 Secrets, pictures and messages are noted as changed, without their content.
 *
 * <p>Out of scope: requests that changed nothing (the request log of web).
 */
package org.wopplatform.core.audit;
