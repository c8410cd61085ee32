/** The preview server: serves a site from memory and reloads the browser after each save. */
@NullMarked
package dev.guidewright.serve;

import org.jspecify.annotations.NullMarked;
