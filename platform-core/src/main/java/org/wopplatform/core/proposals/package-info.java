/**
 * Proposes a mentor to whoever asks for support, and hears what both say.
 *
 * <p>PR1 A proposal lies with the platform that makes it; the platforms of both sides read it, and
 * no others. PR2 It is made only of a pair that passes what must never break: both verified and of
 * today's code of conduct, request and offer open, no commercial tie, both seen from the platform
 * that proposes; the database asks this when it is made, when both want it, and when it becomes a
 * partnership. PR3 What it was judged by is kept with it: score, parts, weights and their version.
 * PR4 A pair has one living proposal. PR5 Each side answers once, through its own signatory or
 * administrator or, from paper, through its platform; nobody answers after 60 days. PR6 Why a side
 * says no is read by its own platform alone; everybody else learns the kind of it. PR7 Contacts are
 * shown once both have said yes, to the three platforms and to none before. PR8 Whoever proposes
 * another mentor than those that the engine names says why, and that is kept. PR9 What both have
 * said yes to becomes a partnership in one step, with all that is known; their yes is their word on
 * the match. PR10 Whoever lets itself be matched lets the partner that is proposed read why.
 *
 * <p>Out of scope: who is found (matching), many at once (rounds), what becomes of it afterwards
 * (partnerships).
 */
package org.wopplatform.core.proposals;
