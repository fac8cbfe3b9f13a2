/**
 * Has partners write down what they want of each other, and sign it.
 *
 * <p>AG1 A letter of intent holds a concept note, an agreement the four contents of the code of
 * conduct (objectives and expected outputs; roles and responsibilities; value in kind and in cash;
 * the interests of each party) and its term; nothing is sent for signature that lacks one of them.
 * AG2 A draft is written by the coordinator and by every side that has consented; once it is out
 * for signature its text rests. AG3 All sign the same digest, SHA-256 over everything the text says
 * and for whom, made by the database; a signature under any other text is refused. AG4 Mentors,
 * mentees and facilitators sign, each by its own signatory or on paper; when the last has signed,
 * the text is signed. AG5 A text goes back to being a draft as long as nobody has signed it, or
 * when somebody refuses it; all sign again. AG6 A signed text never changes; an agreement is
 * amended by another text that all sign. AG7 There is no line for a fee. AG8 A record says who told
 * of the signing, and asks for nothing else.
 *
 * <p>Out of scope: whether the code of conduct was accepted (conduct), how a word is given
 * (partnerships), money that flows (contributions).
 */
package org.wopplatform.core.agreements;
