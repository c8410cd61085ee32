/** The command line: the only place that prints and exits. */
@NullMarked
package dev.guidewright.cli;

import org.jspecify.annotations.NullMarked;
