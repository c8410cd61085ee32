/** View records and the theme's templates become pages: the only place that sees Pebble. */
@NullMarked
package dev.guidewright.page;

import org.jspecify.annotations.NullMarked;
