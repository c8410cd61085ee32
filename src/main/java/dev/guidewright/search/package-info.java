/** Cuts the guide into what a reader can find, ranks it, and writes the index as script files. */
@NullMarked
package dev.guidewright.search;

import org.jspecify.annotations.NullMarked;
