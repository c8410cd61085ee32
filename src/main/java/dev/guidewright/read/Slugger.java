package dev.guidewright.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes heading anchors as GitHub does: lower case; letters, marks, numbers, hyphens and
 * underscores stay, blanks become hyphens, the rest goes; a repeated one gets {@code -1}, {@code
 * -2}.
 */
final class Slugger {
  private final Map<String, Integer> used = new HashMap<>();

  /** The next free anchor for a heading. */
  String slug(String heading) {
    String base = base(heading);
    String slug = base;
    int count = used.getOrDefault(base, 0);
    while (used.containsKey(slug)) {
      count++;
      slug = base + "-" + count;
    }
    used.put(base, count);
    used.put(slug, used.getOrDefault(slug, 0));
    return slug;
  }

  /** Takes an anchor that an author pinned, or the next free one when it is taken. */
  String pin(String id) {
    return slug(id);
  }

  static String base(String heading) {
    String lower = heading.strip().toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(lower.length());
    int c;
    for (int at = 0; at < lower.length(); at += Character.charCount(c)) {
      c = lower.codePointAt(at);
      if (c == ' ' || c == '\t') {
        slug.append('-');
      } else if (staysInSlug(c)) {
        slug.appendCodePoint(c);
      }
    }
    return slug.length() == 0 ? "section" : slug.toString();
  }

  private static boolean staysInSlug(int c) {
    if (c == '-' || c == '_') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
