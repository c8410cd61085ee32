package dev.guidewright.model;

import java.util.SortedMap;

/**
 * How pages look: templates, and files that pages load.
 *
 * @param templates Pebble text by name without ending, such as {@code chapter} or {@code
 *     blocks/question}; {@code chapter@footer} replaces one block of {@code chapter}
 * @param assets files by path in the site, such as {@code assets/site.css}
 * @param files where files are written that do not travel with the tool, for messages: templates by
 *     name, others by path
 */
public record Theme(
    SortedMap<String, String> templates,
    SortedMap<String, Content> assets,
    SortedMap<String, String> files) {}
