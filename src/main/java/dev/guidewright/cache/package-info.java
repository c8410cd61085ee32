/** Keeps between two runs of the program what is dear to make; never needed for correctness. */
@NullMarked
package dev.guidewright.cache;

import org.jspecify.annotations.NullMarked;
