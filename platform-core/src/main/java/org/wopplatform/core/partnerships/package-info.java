/**
 * Knows the partnerships of the network and carries them from the first idea to their end.
 *
 * <p>W1 A partnership belongs to the platform that coordinates it and is counted there, once. W2 It
 * is seen by that platform, by the platforms of its parties, and, once published, by everybody. W3
 * A party's name is shown to others only where that operator is published; partners know each
 * other. W4 Its record is one: the coordinator and the platforms that have consented write in it,
 * what is one side's own is written by that side alone, and whoever serves an operator finds the
 * partnerships of that operator and no others. W5 No step is skipped, and every step keeps who,
 * when and why; the database takes it through a gate, or refuses it. W6 What a gate wants is said
 * in words, with whose turn it is. W7 A party's word is given by its own signatory, or put down by
 * its platform from paper, and stays. W8 Mentor and mentee are roles in a working area; whoever
 * facilitates is neither. W9 A partnership that was lived elsewhere is a record: each step of it
 * names its source, and it has no gates.
 *
 * <p>Out of scope: the agreement, the plan, the work, the money and the closing, which have
 * packages of their own and gates in the database.
 */
package org.wopplatform.core.partnerships;
