package dev.guidewright.page;

import java.io.Writer;

/** Collects a part of a page as text, without a lock, which one thread does not need. */
final class PageWriter extends Writer {
  private final StringBuilder text = new StringBuilder(1024);

  @Override
  public void write(int character) {
    text.append((char) character);
  }

  @Override
  public void write(char[] characters, int from, int count) {
    text.append(characters, from, count);
  }

  @Override
  public void write(String part) {
    text.append(part);
  }

  @Override
  public void write(String part, int from, int count) {
    text.append(part, from, from + count);
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
