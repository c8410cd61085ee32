package dev.guidewright.model;

/** What one Mermaid text says, whatever its kind. */
public sealed interface MermaidDiagram permits Flowchart, SequenceDiagram, UnsupportedDiagram {

  /** Title and description, as the author gave them. */
  DiagramCaption caption();

  /** Settings from {@code %%{init}%%} and front matter. */
  DiagramConfig config();

  /** The whole text. */
  Span span();
}
