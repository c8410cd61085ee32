package dev.guidewright.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of JavaScript or TypeScript exports, where that is plain data: objects, lists,
 * strings, numbers and words, with comments and trailing commas. A call, a template, a spread or a
 * name makes it a program, of which nothing is said.
 */
final class JsLiteral {
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^\\s*(?:module\\.exports\\s*=|export\\s+default)\\s*(?:(\\w+)|(?=\\{))");
  private static final Pattern KEY = Pattern.compile("[A-Za-z_$][\\w$]*");
  private static final Pattern WORD = Pattern.compile("true|false|null|-?\\d+(?:\\.\\d+)?");

  /** Deeper than anybody nests by hand. */
  private static final int DEEPEST = 50;

  private final String text;
  private int at;

  private JsLiteral(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Something that is not data. */
  private static final class ProgramException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * The object that a file exports, itself or by a name: maps, lists, and strings for all the rest.
   */
  static Optional<Map<?, ?>> exported(String text) {
    if (text.stripLeading().startsWith("{")) {
      return parsed(text, 0);
    }
    Matcher export = EXPORT.matcher(text);
    if (!export.find()) {
      return Optional.empty();
    }
    String name = export.group(1);
    if (name == null) {
      return parsed(text, export.end());
    }
    String word = "(?<![\\w.])" + Pattern.quote(name);
    Matcher declared =
        Pattern.compile("(?:const|let|var)\\s+" + word + "\\s*(?::[^={]*)?=\\s*(?=\\{)")
            .matcher(text);
    boolean isChanged = Pattern.compile(word + "\\s*[.\\[]").matcher(text).find();
    return declared.find() && !isChanged ? parsed(text, declared.end()) : Optional.empty();
  }

  private static Optional<Map<?, ?>> parsed(String text, int at) {
    try {
      return new JsLiteral(text, at).value(0) instanceof Map<?, ?> map
          ? Optional.of(map)
          : Optional.empty();
    } catch (ProgramException e) {
      return Optional.empty();
    }
  }

  private Object value(int depth) throws ProgramException {
    skip();
    if (depth > DEEPEST || at >= text.length()) {
      throw new ProgramException();
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth + 1);
      case '[' -> list(depth + 1);
      case '"', '\'' -> string();
      default -> word(WORD);
    };
  }

  private Map<String, Object> object(int depth) throws ProgramException {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (!takes('}')) {
      boolean isQuoted = at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0;
      String key = isQuoted ? string() : word(KEY);
      if (!takes(':')) {
        throw new ProgramException();
      }
      object.put(key, value(depth));
      if (!takes(',')) {
        end('}');
        return object;
      }
    }
    return object;
  }

  private List<Object> list(int depth) throws ProgramException {
    List<Object> list = new ArrayList<>();
    at++;
    while (!takes(']')) {
      list.add(value(depth));
      if (!takes(',')) {
        end(']');
        return list;
      }
    }
    return list;
  }

  private String string() throws ProgramException {
    char quote = text.charAt(at++);
    StringBuilder string = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\') {
        at++;
        if (at >= text.length() || "'\"\\/".indexOf(text.charAt(at)) < 0) {
          throw new ProgramException();
        }
      }
      string.append(text.charAt(at++));
    }
    end(quote);
    return string.toString();
  }

  private String word(Pattern kind) throws ProgramException {
    Matcher word = kind.matcher(text).region(at, text.length());
    if (!word.lookingAt()) {
      throw new ProgramException();
    }
    at = word.end();
    return word.group();
  }

  /** Whether a character is next; it is then left behind. */
  private boolean takes(char sign) throws ProgramException {
    skip();
    boolean isNext = at < text.length() && text.charAt(at) == sign;
    at += isNext ? 1 : 0;
    skip();
    return isNext;
  }

  private void end(char sign) throws ProgramException {
    if (at >= text.length() || text.charAt(at) != sign) {
      throw new ProgramException();
    }
    at++;
  }

  /** Leaves blanks and comments behind. */
  private void skip() throws ProgramException {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw new ProgramException();
        }
        at = end + 2;
      } else {
        return;
      }
    }
  }
}
