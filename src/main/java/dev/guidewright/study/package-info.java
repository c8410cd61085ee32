/** Recognises study structure in ordinary headings, bold labels, lists, tables and fences. */
@NullMarked
package dev.guidewright.study;

import org.jspecify.annotations.NullMarked;
