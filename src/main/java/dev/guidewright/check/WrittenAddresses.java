package dev.guidewright.check;

import dev.guidewright.model.Link;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where in a file the address of a link is written, letter by letter. */
final class WrittenAddresses {
  private static final Pattern DEFINITION =
      Pattern.compile("^[\\s>]{0,12}\\[[^\\]]+\\]:\\s*<?([^\\s>]+)");

  private final String path;
  private final List<String> lines;
  private final Map<String, Span> definitions = new HashMap<>();

  WrittenAddresses(SourceFile file) {
    this.path = file.path();
    this.lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = DEFINITION.matcher(lines.get(i));
      if (matcher.find()) {
        String address = matcher.group(1);
        Span span = Span.of(path, i + 1, matcher.start(1) + 1, address.length());
        definitions.putIfAbsent(address, span);
      }
    }
  }

  /** The place of a link's address; empty when it is written otherwise, such as with escapes. */
  Optional<Span> place(Link link) {
    String address = link.destination();
    Span span = link.span();
    for (int line = span.line();
        line > 0 && line <= Math.min(span.endLine(), lines.size());
        line++) {
      String text = lines.get(line - 1);
      int from = line == span.line() ? Math.max(0, span.column() - 1) : 0;
      int to =
          line == span.endLine() ? Math.min(text.length(), span.endColumn() - 1) : text.length();
      Optional<Integer> at = within(text, from, Math.max(from, to), address);
      if (at.isPresent()) {
        return Optional.of(Span.of(path, line, at.get() + 1, address.length()));
      }
    }
    return Optional.ofNullable(definitions.get(address));
  }

  private static Optional<Integer> within(String text, int from, int to, String address) {
    if (from > text.length()) {
      return Optional.empty();
    }
    String part = text.substring(from, Math.min(to, text.length()));
    int found = -1;
    for (int at = part.indexOf(address); at >= 0; at = part.indexOf(address, at + 1)) {
      if (opens(part, at) && closes(part, at + address.length())) {
        found = at;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(from + found);
  }

  /** In front of an address stands {@code (}, {@code <}, a quotation mark or an equals sign. */
  private static boolean opens(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before >= 0 && "(<\"'=".indexOf(text.charAt(before)) >= 0;
  }

  private static boolean closes(String text, int end) {
    return end >= text.length() || ")>\"' \t".indexOf(text.charAt(end)) >= 0;
  }
}
