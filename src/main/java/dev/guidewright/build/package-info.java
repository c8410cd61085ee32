/** The line itself: which stage comes after which. */
@NullMarked
package dev.guidewright.build;

import org.jspecify.annotations.NullMarked;
