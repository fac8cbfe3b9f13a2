/**
 * The pages of proposals: what is proposed, the answers, and how scores and outcomes fit together.
 */
package org.wopplatform.web.pages.proposals;
