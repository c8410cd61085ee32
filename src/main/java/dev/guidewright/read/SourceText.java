package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads text files, within limits. */
final class SourceText {
  private static final long MAX_FILE = 16L * 1024 * 1024;

  private SourceText() {}

  /** A text file's characters; none with a problem when it is too large, unreadable or no text. */
  static Result<String> of(String path, FileSet.Entry file) {
    Problem tooLarge = FolderReader.tooLarge(path, "16 MB", "cut it into chapters");
    if (file.size() > MAX_FILE) {
      return new Result<>("", List.of(tooLarge));
    }
    try {
      byte[] bytes = file.content().bytes();
      return bytes.length > MAX_FILE
          ? new Result<>("", List.of(tooLarge))
          : TextDecoder.decode(bytes, path);
    } catch (UncheckedIOException e) {
      return new Result<>("", List.of(FolderReader.unreadable(path)));
    }
  }
}
