/**
 * Knows the operators of the network.
 *
 * <p>O1 An operator has one home platform, whose record it is; others meet it in the directory. O2
 * The directory holds what is published, column by column, and nothing else can be read through it.
 * O3 Only a verified operator can be published. O4 An operator outside every territory is vouched
 * for by its home platform and marked so.
 *
 * <p>Out of scope: who may apply and be admitted (tenant-national), what operators do together
 * (partnerships).
 */
package org.wopplatform.core.operators;
