/**
 * Meets every request: which platform, who, from where.
 *
 * <p>WS1 The platform of a request comes from its address alone. WS2 A browser is known by an
 * {@code HttpOnly} cookie, a program by a bearer token. WS3 A changing request from another site's
 * page is refused. WS4 Every answer carries the security headers; every request leaves one log line
 * without personal data.
 *
 * <p>Out of scope: permissions (core tenancy), accounts (core identity).
 */
package org.wopplatform.web.security;
