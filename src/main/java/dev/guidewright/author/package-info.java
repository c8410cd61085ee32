/** Writes source files for authors, and only those. */
@NullMarked
package dev.guidewright.author;

import org.jspecify.annotations.NullMarked;
