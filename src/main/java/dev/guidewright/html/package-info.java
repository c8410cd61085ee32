/** Turns Markdown nodes into safe HTML for one page; a library for the stages that write pages. */
@NullMarked
package dev.guidewright.html;

import org.jspecify.annotations.NullMarked;
