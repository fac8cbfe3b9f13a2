/**
 * The network as everybody sees it: homes, directory, partnerships, committees.
 *
 * <p>Out of scope: what only some may see (administration).
 */
package org.wopplatform.web.pages.network;
