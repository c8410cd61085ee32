package dev.guidewright.read;

import dev.guidewright.model.Memo;
import dev.guidewright.model.Result;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Reads text files, within limits. */
final class SourceText {
  private static final long MAX_FILE = 16L * 1024 * 1024;

  private SourceText() {}

  private record Decoded(Result<String> text) {}

  /** A text file's characters; none with a problem when it is too large, unreadable or no text. */
  static Result<String> of(String path, FileSet.Entry file) {
    return of(path, file, Memo.none());
  }

  /** The same, with what is remembered of files whose bytes are the same. */
  static Result<String> of(String path, FileSet.Entry file, Memo memo) {
    if (file.size() > MAX_FILE) {
      return tooLarge(path);
    }
    try {
      byte[] bytes = file.content().bytes();
      return bytes.length > MAX_FILE
          ? tooLarge(path)
          : memo.recall(
                  Decoded.class,
                  path,
                  ByteBuffer.wrap(bytes),
                  () -> new Decoded(TextDecoder.decode(bytes, path)))
              .text();
    } catch (UncheckedIOException e) {
      return new Result<>("", List.of(FolderReader.unreadable(path)));
    }
  }

  private static Result<String> tooLarge(String path) {
    return new Result<>("", List.of(FolderReader.tooLarge(path, "16 MB", "cut it into chapters")));
  }
}
