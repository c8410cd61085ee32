package dev.guidewright.model;

import java.util.Optional;

/**
 * A file of the guide's own that takes the place of something in a lower layer.
 *
 * @param file the file, relative to the guide's root
 * @param target what it replaces: a path, or {@code path#heading}
 * @param upstream where that is written, as messages name it
 * @param text what it replaces, as it is there now; for what is no text, a line with its checksum
 * @param record where the text that was replaced is kept, relative to the guide's root
 * @param recorded what is kept there; empty when nothing is
 */
public record Replacement(
    String file,
    String target,
    String upstream,
    String text,
    String record,
    Optional<String> recorded) {

  /** Whether the lower layer has changed since somebody last looked. */
  public boolean isDrifted() {
    return recorded.isPresent() && !recorded.get().equals(text);
  }
}
