/** Reads Mermaid text into records; knows nothing of guides, pages or pictures. */
@NullMarked
package dev.guidewright.mermaid;

import org.jspecify.annotations.NullMarked;
