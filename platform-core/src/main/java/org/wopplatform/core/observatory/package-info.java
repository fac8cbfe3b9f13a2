/**
 * Counts what the platforms have, on every level, and tells nothing that would give anybody away.
 *
 * <p>Withholding: OB1 An operator's figures are told upward only in a sum behind which at least as
 * many operators stand as the platforms in it want, and of which none holds more than 85 %. OB2 The
 * same holds for every sum that can be computed from all that is told, also by somebody who knows
 * one platform's own figures. OB3 What is withheld is told as withheld, with a reason; zero is told
 * as zero, unless it would tell what stands beside it. OB4 There is one picture for everybody; a
 * platform sees its own figures exactly. OB5 What is published is known; combinations of dimensions
 * are told of published records alone. OB6 A platform counts its own records under any combination;
 * what belongs to a partnership is told apart by that partnership too.
 */
package org.wopplatform.core.observatory;
