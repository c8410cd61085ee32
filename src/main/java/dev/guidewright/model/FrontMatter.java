package dev.guidewright.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says about itself above its text.
 *
 * @param title the chapter's title, in place of its first heading
 * @param description a line for overviews
 * @param order its place among its neighbours
 * @param type {@code scenario} or empty
 * @param draft left out unless drafts are asked for
 * @param aliases former addresses, relative to the site's root
 * @param id a pinned id; empty when derived
 * @param labels study metadata by lower-case label, such as {@code level}
 */
public record FrontMatter(
    Optional<String> title,
    String description,
    Optional<Double> order,
    String type,
    boolean draft,
    List<String> aliases,
    String id,
    Map<String, String> labels) {

  /** A file that says nothing. */
  public static FrontMatter none() {
    return new FrontMatter(
        Optional.empty(), "", Optional.empty(), "", false, List.of(), "", Map.of());
  }
}
