/** Takes the guide's cards to other tools: an Anki deck, and a table that Anki reads as well. */
@NullMarked
package dev.guidewright.export;

import org.jspecify.annotations.NullMarked;
