package dev.guidewright.model;

/**
 * A {@code mermaid} fence.
 *
 * @param id unique in the guide, made from its section's id
 * @param source the fence's text
 * @param span where the text begins
 * @param place the section it stands in
 */
public record Diagram(String id, String source, Span span, Place place) {}
