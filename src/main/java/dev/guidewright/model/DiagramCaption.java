package dev.guidewright.model;

/**
 * What the author says about a diagram as a whole; each text is empty when not given.
 *
 * @param title drawn above the diagram
 * @param accTitle its accessible name
 * @param accDescription its accessible description
 */
public record DiagramCaption(String title, String accTitle, String accDescription) {

  /** A diagram that says nothing about itself. */
  public static final DiagramCaption NONE = new DiagramCaption("", "", "");
}
