package dev.guidewright.model;

import java.util.SortedMap;

/**
 * How pages look: templates, and files that pages load.
 *
 * @param templates Pebble text by name without ending, such as {@code chapter} or {@code
 *     blocks/question}; {@code chapter@footer} replaces one block of {@code chapter}
 * @param assets files by path in the site, such as {@code assets/site.css}
 * @param files where templates are written, by name, for messages; others travel with the tool
 */
public record Theme(
    SortedMap<String, String> templates,
    SortedMap<String, Content> assets,
    SortedMap<String, String> files) {}
