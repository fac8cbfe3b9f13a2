/**
 * Knows how a region is divided among the platforms below it.
 *
 * <p>SR1 A country is looked after by the narrowest platform that covers it: its own, else the
 * sub-region's, else the region itself. SR2 Of two sub-regions that share a country the one with
 * fewer countries is the narrower, then the one first by id.
 *
 * <p>Out of scope: who admits operators (tenant-national).
 */
package org.wopplatform.regional.subregions;
