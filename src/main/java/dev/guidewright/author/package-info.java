/** Writes source files for authors, and tells them how things stand; never writes a site. */
@NullMarked
package dev.guidewright.author;

import org.jspecify.annotations.NullMarked;
