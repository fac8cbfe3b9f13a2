/**
 * Says no in the same way everywhere.
 *
 * <p>R1 A policy that expects both answers returns a {@link org.wopplatform.core.rules.Verdict}. R2
 * A command that a rule forbids throws {@link org.wopplatform.core.rules.RuleRefused}. R3 What is
 * unknown and what is hidden are the same {@link org.wopplatform.core.rules.NotFound}. R4 {@link
 * org.wopplatform.core.rules.Refusals} turns what the database refuses into the rule that it holds,
 * where its code alone would say too little.
 *
 * <p>Out of scope: how a refusal is worded (language) and shown (web).
 */
package org.wopplatform.core.rules;
