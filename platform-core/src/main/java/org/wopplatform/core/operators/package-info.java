/**
 * Knows the operators of the network.
 *
 * <p>O1 An operator has one home platform, whose record it is; others meet it in the directory. O2
 * The directory holds what is published, column by column, and nothing else can be read through it.
 * O3 Only a verified operator can be published. O4 An operator outside every territory is vouched
 * for by its home platform and marked so. O5 A country's operators are admitted by its national
 * platform, else by the lowest region that covers it. O6 A standing leads to the next by known
 * steps only, and each step keeps who, when and why. O7 Whoever entered an operator does not verify
 * it. O8 A name in a place is one operator, however it is spelled.
 *
 * <p>Out of scope: who may apply and be admitted (tenant-national), what operators do together
 * (partnerships).
 */
package org.wopplatform.core.operators;
