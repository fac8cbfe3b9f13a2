/**
 * Knows the partnerships of the network.
 *
 * <p>W1 A partnership belongs to the platform that coordinates it and is counted there, once. W2 It
 * is seen by that platform, by the platforms of its parties, and, once published, by everybody. W3
 * A party's name is shown to others only where that operator is published.
 *
 * <p>Out of scope: how a partnership comes about and goes on (later), money.
 */
package org.wopplatform.core.partnerships;
