/**
 * Draws charts as SVG, without script, so that they can be read at 360 pixels as at 1280.
 *
 * <p>CH1 What a chart shows stands beside it as a table, too. CH2 Lengths from left to right are
 * parts of a hundred of the width there is, lengths from top to bottom are pixels; letters keep
 * their size on every screen.
 *
 * <p>Out of scope: maps (maps), colours (the stylesheet).
 */
package org.wopplatform.web.charts;
