/** What a text's language decides: how the forms of a word are brought together. */
@NullMarked
package dev.guidewright.language;

import org.jspecify.annotations.NullMarked;
