/**
 * Keeps dates as exactly as they are known and no more exactly.
 *
 * <p>D1 A date may be a year, a month or a day. D2 Order and length are computed from its first
 * day.
 *
 * <p>Out of scope: time of day, time zones (a platform has one), writing a date for people (web).
 */
package org.wopplatform.core.dates;
