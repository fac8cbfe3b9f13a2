/**
 * Keeps what mentor and mentee find out together before they plan: the joint diagnosis.
 *
 * <p>D1 A partnership has one current diagnosis; a new one takes its place and the former stays
 * readable. D2 It is planned, conducted on a day that has come, and endorsed by every mentor and
 * mentee over the same content, whose hash the database makes. D3 What has been endorsed does not
 * change. D4 Capacity has fourteen dimensions in three groups, each at a level of 1 to 5 (decision
 * 0028). D5 Who took part is told by groups and counts, never by names. D6 A recorded partnership
 * keeps what its sources tell, under the source that tells it; nobody endorses it.
 *
 * <p>Out of scope: how capacity changes afterwards, what is to be done (plans).
 */
package org.wopplatform.core.diagnosis;
