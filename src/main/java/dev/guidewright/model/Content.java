package dev.guidewright.model;

import java.nio.charset.StandardCharsets;

/** The bytes of a file that may be read or made when they are asked for, the same each time. */
@FunctionalInterface
public interface Content {
  /** The bytes; the caller does not change them. */
  byte[] bytes();

  /** Bytes that nobody changes any more. */
  static Content of(byte[] bytes) {
    return new PlainContent(bytes);
  }

  /** Text as UTF-8; a lone surrogate becomes a question mark. */
  static Content text(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
