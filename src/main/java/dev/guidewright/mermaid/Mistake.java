package dev.guidewright.mermaid;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;

/** Ends the reading of a diagram; caught at the package's door and handed out as a value. */
final class Mistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Mistake(Span span, String message, String hint) {
    super(message, null, false, false);
    problem = Problem.error("diagram-syntax", span, message, hint);
  }

  Problem problem() {
    return problem;
  }
}
