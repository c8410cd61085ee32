/** Says where every address leads and how sections hang together. */
@NullMarked
package dev.guidewright.link;

import org.jspecify.annotations.NullMarked;
