/** Puts a site onto the disk, whole or not at all. */
@NullMarked
package dev.guidewright.write;

import org.jspecify.annotations.NullMarked;
