/**
 * The pages on which facilitators find mentors: who asks, the five who fit best and why, a
 * comparison with any other, and what counts how much.
 *
 * <p>Out of scope: what fits (core.matching), proposing (pages.proposals).
 */
package org.wopplatform.web.pages.matching;
