/**
 * Serves the files that pages are made of, under addresses that change with their content.
 *
 * <p>Out of scope: files that people exchange (later).
 */
package org.wopplatform.web.files;
