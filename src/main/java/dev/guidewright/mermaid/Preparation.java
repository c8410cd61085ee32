package dev.guidewright.mermaid;

import dev.guidewright.model.DiagramConfig;
import dev.guidewright.model.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes out what stands around the diagram proper: line ends of other systems, front matter,
 * directives, comments. The order matters, since each sees what the one before has left.
 */
final class Preparation {

  private static final String FENCE = "---";
  private static final String CONFIG = "config.";

  private final Map<String, String> config = new LinkedHashMap<>();
  private final List<Problem> unread = new ArrayList<>();
  private String title = "";

  private Preparation() {}

  /** The diagram proper, with what was said around it, and what of that is left out. */
  record Prepared(Source body, String title, DiagramConfig config, List<Problem> leftOut) {}

  static Prepared prepare(Source source) {
    var preparation = new Preparation();
    Source clean = quotesInTags(lineEnds(source));
    Source body = comments(preparation.directives(preparation.frontMatter(clean)));
    List<Problem> leftOut = new ArrayList<>(preparation.unread);
    leftOut.addAll(IdleSettings.in(source, preparation.config));
    return new Prepared(body, preparation.title, new DiagramConfig(preparation.config), leftOut);
  }

  /** CR LF and CR become LF. */
  private static Source lineEnds(Source source) {
    char[] characters = source.text().toCharArray();
    var dropped = new BitSet();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] != '\r') {
        continue;
      }
      if (i + 1 < characters.length && characters[i + 1] == '\n') {
        dropped.set(i);
      } else {
        characters[i] = '\n';
      }
    }
    return source.changed(characters, dropped);
  }

  /** Inside tags, {@code ="x"} becomes {@code ='x'}: such quotes would end a label. */
  private static Source quotesInTags(Source source) {
    String text = source.text();
    char[] characters = text.toCharArray();
    int quote = text.indexOf("=\"");
    for (int open = text.indexOf('<'); open >= 0 && quote >= 0; ) {
      int close = isTag(text, open) ? text.indexOf('>', open) : open;
      if (close < 0) {
        break;
      }
      while (quote >= 0 && quote < close) {
        int end = text.indexOf('"', quote + 2);
        if (quote > open && end >= 0 && end < close) {
          characters[quote + 1] = '\'';
          characters[end] = '\'';
        }
        quote = text.indexOf("=\"", quote + 2);
      }
      open = text.indexOf('<', close + 1);
    }
    return source.changed(characters, new BitSet());
  }

  private static boolean isTag(String text, int open) {
    return open + 1 < text.length() && Letters.isWord(text.charAt(open + 1));
  }

  private Source frontMatter(Source source) {
    String text = source.text();
    int end = lineEnd(text, 0);
    String indent = text.substring(0, blanksEnd(text, 0));
    if (!isFence(text, 0, end, indent)) {
      return source;
    }
    int start = Math.min(end + 1, text.length());
    int line = lineEnd(text, start) + 1;
    while (line < text.length() && !isFence(text, line, lineEnd(text, line), indent)) {
      line = lineEnd(text, line) + 1;
    }
    if (line >= text.length()) {
      throw new Mistake(
          source.span(0, end),
          "this front matter has no content or no closing line",
          "close it with a line of its own: ---");
    }
    readFrontMatter(source, start, line);
    var dropped = new BitSet();
    dropped.set(0, Math.min(lineEnd(text, line) + 1, text.length()));
    return source.without(dropped);
  }

  private void readFrontMatter(Source source, int start, int end) {
    Settings.Outcome outcome = Settings.yaml(source.text().substring(start, end));
    outcome
        .fault()
        .ifPresent(
            fault -> {
              throw new Mistake(
                  source.span(start, end),
                  "the front matter is not YAML: " + fault,
                  "put values that hold a colon in quotes");
            });
    title = outcome.values().getOrDefault("title", "");
    outcome
        .values()
        .forEach(
            (key, value) -> {
              if (key.startsWith(CONFIG)) {
                config.put(key.substring(CONFIG.length()), value);
              }
            });
  }

  private static boolean isFence(String text, int start, int end, String indent) {
    int dashes = start + indent.length();
    return text.startsWith(indent, start)
        && text.startsWith(FENCE, dashes)
        && blanksEnd(text, dashes + FENCE.length()) == end;
  }

  /** Cuts out <code>%%{name: …}%%</code> wherever it stands. */
  private Source directives(Source source) {
    String text = source.text();
    var dropped = new BitSet();
    int open = text.indexOf("%%{");
    while (open >= 0) {
      int name = Letters.skipSpace(text, open + 3);
      int nameEnd = Letters.wordEnd(text, name);
      int next = open + 3;
      if (nameEnd > name) {
        int close = text.indexOf("}%%", nameEnd);
        if (close < 0) {
          throw new Mistake(
              source.span(open, nameEnd), "this directive is never closed", "end it with }%%");
        }
        if (!directive(text.substring(name, nameEnd), text.substring(nameEnd, close))) {
          unread.add(IdleSettings.unreadable(source.span(open, close + 3)));
        }
        next = close + 3;
        dropped.set(open, next);
      }
      open = text.indexOf("%%{", next);
    }
    return source.without(dropped);
  }

  /** Returns whether it could be read. */
  private boolean directive(String name, String rest) {
    switch (name) {
      case "init", "initialize" -> {
        Settings.Outcome settings = Settings.json(rest.substring(rest.indexOf(':') + 1));
        config.putAll(settings.values());
        return settings.fault().isEmpty();
      }
      case "wrap" -> config.put("wrap", "true");
      default -> {
        // Other directives mean nothing, to Mermaid as well.
      }
    }
    return true;
  }

  /** Whole lines that begin with two per cent signs, with the blank lines before them. */
  private static Source comments(Source source) {
    String text = source.text();
    var dropped = new BitSet();
    int blankFrom = 0;
    for (int line = 0; line < text.length(); ) {
      int end = lineEnd(text, line);
      int first = blanksEnd(text, line);
      if (isComment(text, first, end)) {
        dropped.set(blankFrom, Math.min(end + 1, text.length()));
        blankFrom = end + 1;
      } else if (first < end) {
        blankFrom = end + 1;
      }
      line = end + 1;
    }
    return source.without(dropped);
  }

  private static boolean isComment(String text, int first, int end) {
    return text.startsWith("%%", first) && first + 2 < end && text.charAt(first + 2) != '{';
  }

  /** Drops blanks and line breaks after a brace that ends a line. */
  static Source afterBraces(Source source) {
    String text = source.text();
    var dropped = new BitSet();
    for (int i = text.indexOf('}'); i >= 0; i = text.indexOf('}', i + 1)) {
      int last = i;
      for (int next = i + 1; next < text.length() && Letters.isSpace(text.charAt(next)); next++) {
        last = text.charAt(next) == '\n' ? next : last;
      }
      dropped.set(i + 1, Math.max(last, i + 1));
    }
    return source.without(dropped);
  }

  /** What the first word of a text is, when it is one. */
  static Optional<String> firstWord(String text) {
    int start = Letters.skipSpace(text, 0);
    int end = start;
    while (end < text.length() && (Letters.isWord(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    return end > start ? Optional.of(text.substring(start, end)) : Optional.empty();
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static int blanksEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Letters.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
