/** Finds what is wrong in a guide and its site, and says what each rule is about. */
@NullMarked
package dev.guidewright.check;

import org.jspecify.annotations.NullMarked;
