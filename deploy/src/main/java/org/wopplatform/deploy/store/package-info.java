/**
 * Makes the database ready before the server starts.
 *
 * <p>SD1 The schema's owner migrates and keeps the registry; everything else is loaded as the
 * application, behind the walls, one platform at a time. SD2 Loading again changes nothing that
 * people have changed since. SD3 An own PostgreSQL is set up for data that matters. SD4 Faults of
 * the platforms' files stop the start before the database is touched.
 *
 * <p>Out of scope: starting the server (launch).
 */
package org.wopplatform.deploy.store;
