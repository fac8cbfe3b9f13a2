/**
 * Draws the report of a period on paper, for a platform with all below it.
 *
 * <p>RS1 A report of a closed period says what was published of it, at whatever time it is drawn;
 * one of today says that it is none of a closed period. RS2 What is withheld is told as withheld,
 * with the reason. RS3 Reported figures stand apart, each with its source.
 *
 * <p>Out of scope: what may be told (observatory), what is frozen (releases).
 */
package org.wopplatform.web.releases;
