package dev.guidewright.page;

import io.pebbletemplates.pebble.lexer.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as text: a letter for the type, a small one where it has no value, a character for the
 * line, and the value up to a zero.
 */
final class TokenText {
  private static final char END = '\0';
  private static final char FIRST_LINE = ' ';
  private static final List<Token.Type> TYPES = List.of(Token.Type.values());

  private TokenText() {}

  static String of(List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens) {
      @Nullable String value = token.getValue();
      out.append((char) ((value == null ? 'a' : 'A') + TYPES.indexOf(token.getType())))
          .append((char) (FIRST_LINE + token.getLineNumber()))
          .append(value == null ? "" : value)
          .append(END);
    }
    return out.toString();
  }

  static List<Token> read(String text) {
    List<Token> tokens = new ArrayList<>();
    int end;
    for (int at = 0; at < text.length(); at = end + 1) {
      end = text.indexOf(END, at + 2);
      char type = text.charAt(at);
      int line = text.charAt(at + 1) - FIRST_LINE;
      tokens.add(
          type >= 'a'
              ? new Token(TYPES.get(type - 'a'), null, line)
              : new Token(TYPES.get(type - 'A'), text.substring(at + 2, end), line));
    }
    return tokens;
  }
}
