/**
 * Keeps the steering committee of a region.
 *
 * <p>SC1 Only a regional platform has one. SC2 A seat has one holder at a time; the database holds
 * that too. SC3 A meeting is recorded once it was held, under a number of its own. SC4 A meeting
 * can resolve when more than half of the seats held are present.
 *
 * <p>Out of scope: the people who sit for an organisation, the text of resolutions.
 */
package org.wopplatform.regional.committee;
