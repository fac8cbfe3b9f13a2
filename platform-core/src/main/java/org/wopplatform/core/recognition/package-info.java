/**
 * Brings small-scale operators into view: what they are asked, the steps by which they are
 * recognised, and the certificates that say so.
 *
 * <p>RC1 The short form has eight questions; each may be left open, and what is left open is not
 * zero and enters no ratio. RC2 Each asking is a record of its own, in the platform's currency,
 * with the function of whoever gave the answers. RC3 Recognition goes step by step: mapped,
 * organised, registered, recognised, represented; none is skipped. RC4 A step is attested on behalf
 * of a host association, or told by a document; it is withdrawn with a reason, together with those
 * above it, and never changed. RC5 A certificate can be issued from the registered step on; it is
 * replaced by the next one and revoked with any step it names. RC6 Whoever has a certificate's code
 * sees what the certificate says and whether it holds, and nothing else. RC7 Small-scale are
 * community boards, operators of fewer than 5,000 connections, and those for which a dossier was
 * opened. RC8 The country view counts published ones, and says where there are others.
 *
 * <p>Out of scope: verifying an operator (operators), what a government decides (the evidence of a
 * step quotes it).
 */
package org.wopplatform.core.recognition;
