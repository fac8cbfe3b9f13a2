/**
 * What whoever operates the installation needs: the data source and the health checks.
 *
 * <p>Out of scope: starting and stopping (deploy).
 */
package org.wopplatform.web.operations;
