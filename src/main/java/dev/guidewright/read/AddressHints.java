package dev.guidewright.read;

import java.nio.charset.StandardCharsets;

/**
 * Tells at a glance texts in which no address stands that would become a link by itself; looking
 * for one through all words of a document takes a tenth of its parsing.
 */
final class AddressHints {
  /** First letters of the entities colon, commat, period and sol, and of a number. */
  private static final String ENTITIES = "cps#";

  /** Characters that may open one. */
  private static final boolean[] OPENING = opening();

  private AddressHints() {}

  private static boolean[] opening() {
    boolean[] opening = new boolean[256];
    ":@wW\\&".chars().forEach(c -> opening[c] = true);
    return opening;
  }

  /**
   * Whether one may stand there; never false when one does.
   *
   * <p>Each has {@code ://}, {@code @} or {@code www.}, any sign of which may be written with a
   * backslash or as an entity.
   *
   * @param text Markdown
   */
  static boolean isIn(String text) {
    // What Latin letters do not show becomes a question mark.
    byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < letters.length - 1; i++) {
      if (OPENING[letters[i] & 0xFF] && isHint(letters, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHint(byte[] letters, int i) {
    byte next = letters[i + 1];
    return switch (letters[i]) {
      case ':' -> next == '/';
      case '@' -> true;
      case 'w', 'W' -> next == '.' && i > 0 && (letters[i - 1] | ' ') == 'w';
      case '\\' -> next == ':' || next == '/' || next == '.';
      case '&' -> ENTITIES.indexOf(next) >= 0;
      default -> false;
    };
  }
}
