/**
 * Starts and stops the installation as one program.
 *
 * <p>LA1 Whatever keeps it from starting is told in one line, with exit code 1, and nothing is left
 * running. LA2 One data folder is used by one program at a time. LA3 The server stops before the
 * database does. LA4 The database tools live in a class loader that neither the server nor the
 * application sees.
 *
 * <p>Out of scope: what is in the database (store), what the application does (the other modules).
 */
package org.wopplatform.deploy.launch;
