package dev.guidewright.model;

/**
 * A Mermaid diagram of a kind that is not drawn; its text is shown as code.
 *
 * @param kind the word that opens the text, such as {@code gantt}
 */
public record UnsupportedDiagram(
    String kind, DiagramCaption caption, DiagramConfig config, Span span)
    implements MermaidDiagram {}
