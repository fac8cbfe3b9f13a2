/**
 * Forms on slow lines: sent twice, or sent too late.
 *
 * <p>F1 A form that is sent twice by the same person does once what it does; the second answer is
 * that of the first. What was changed in between is another form. F2 A form that meets a session
 * that has run out is kept and put back into its page, where the person sends it. F3 Neither asks
 * anything of a feature's own pages: what they need is put into the forms as they are rendered, and
 * taken out before they are read.
 *
 * <p>Out of scope: forms with files, and answers other than "go there", which are given as often as
 * they are asked for.
 */
package org.wopplatform.web.forms;
