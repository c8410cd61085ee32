package dev.guidewright.model;

/**
 * A Mermaid diagram that is not drawn, be it of a kind that is not supported or not understood; its
 * text is shown as code, and the problems say why.
 *
 * @param kind the word that opens the text, such as {@code gantt}; {@code broken} when the text is
 *     not understood
 */
public record UnsupportedDiagram(
    String kind, DiagramCaption caption, DiagramConfig config, Span span)
    implements MermaidDiagram {}
