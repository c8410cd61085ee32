/** Reads a guide: files, layers, {@code guide.yml}, front matter and Markdown. */
@NullMarked
package dev.guidewright.read;

import org.jspecify.annotations.NullMarked;
