/**
 * The API: JSON in, JSON out, under {@code /api/v1}.
 *
 * <p>J1 Every method stands in {@code openapi.yaml}; a test holds both against each other. J2 A
 * problem is RFC 9457 problem details in the caller's language. J3 Lists are paged, at most 200
 * entries a page. J4 Other origins only where configured, and never with cookies.
 *
 * <p>Out of scope: rules (the features).
 */
package org.wopplatform.web.api;
