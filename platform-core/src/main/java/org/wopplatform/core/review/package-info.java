/**
 * Decides on operators that ask to be in the network.
 *
 * <p>R1 Whatever can be checked is checked before a person looks: values that cannot be right, what
 * is missing, and who may be in the registry already. R2 A finding asks for a look and decides
 * nothing; only what a rule demands hinders verifying. R3 A community or small operator is verified
 * without a licence, on the association's attestation. R4 A private operator declares its interests
 * before it is verified. R5 Returning and rejecting have a reason, which the operator is told in
 * its language. R6 A decision is about the record that was read: where it changed meanwhile,
 * nothing is decided. R7 Operators of one import that have no finding may be verified together, by
 * somebody who entered none of them; nobody is written to, since nobody applied.
 *
 * <p>Out of scope: the steps between standings and the second person (operators), applications
 * (applications).
 */
package org.wopplatform.core.review;
