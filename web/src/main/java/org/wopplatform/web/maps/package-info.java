/**
 * Knows where every country lies on a flat map of the world and what it looks like, so that pages
 * can draw maps as plain SVG on the server.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>M1. Every country and territory of ISO 3166-1 has a place on the map: an area, or a dot
 *       where it is too small to be seen. The one exception is Antarctica, which no map shows.
 *   <li>M2. Land belongs to the code under which ISO 3166 lists it, as far as the data tell the
 *       pieces apart; land without a code is drawn as other land and is nobody's outline.
 *   <li>M3. A map is small: all land of the world weighs at most 14 kB gzipped, and a nearer map
 *       holds only the land that its frame touches.
 *   <li>M4. Path data are plain path commands and numbers, safe in an attribute as they are;
 *       colours, strokes and sizes are the style sheet's.
 *   <li>M5. A frame lies inside the canvas, is 1.2 to 2.2 times as wide as high, and shows the
 *       neighbourhood of a small country, not the country alone.
 *   <li>M6. The outlines are read once, from files made by {@code src/map/outlines.mjs}, and never
 *       change while the program runs.
 * </ul>
 *
 * <p>Out of scope: the names of countries, which countries a platform has, what a map is about, the
 * SVG elements around the paths, and positions inside a country.
 */
package org.wopplatform.web.maps;
