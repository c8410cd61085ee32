package dev.guidewright.model;

/**
 * A stretch of a source file.
 *
 * @param path the file, relative to the guide's root, with forward slashes
 * @param line first line, from 1; 0 means the file as a whole
 * @param column first column, from 1, in UTF-16 units; 0 means the line as a whole
 * @param endLine last line, from 1
 * @param endColumn column just behind the last character
 */
public record Span(String path, int line, int column, int endLine, int endColumn)
    implements Comparable<Span> {

  /** The file as a whole. */
  public static Span file(String path) {
    return new Span(path, 0, 0, 0, 0);
  }

  /** A stretch within one line. */
  public static Span of(String path, int line, int column, int length) {
    return new Span(path, line, column, line, column + length);
  }

  @Override
  public int compareTo(Span other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  /** The form that editors and terminals make clickable: {@code path:line:col}. */
  @Override
  public String toString() {
    if (line == 0) {
      return path;
    }
    return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
  }
}
