/**
 * Keeps the steering committee of a region.
 *
 * <p>SC1 Only a regional platform has one. SC2 A seat has one holder at a time; the database holds
 * that too. SC3 A meeting is recorded once it was held, under a number of its own. SC4 A meeting
 * resolves when more than half of the seats held are present, and a resolution is carried by more
 * votes for than against.
 *
 * <p>Out of scope: the people who sit for an organisation.
 */
package org.wopplatform.regional.committee;
