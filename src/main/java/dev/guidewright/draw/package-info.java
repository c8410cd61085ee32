/** Draws diagrams: a flowchart becomes SVG, a decision also its steps, paths and outcomes. */
@NullMarked
package dev.guidewright.draw;

import org.jspecify.annotations.NullMarked;
