/** The records that travel along the line: what a guide, a study guide and a site are made of. */
@NullMarked
package dev.guidewright.model;

import org.jspecify.annotations.NullMarked;
