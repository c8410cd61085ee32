package dev.guidewright.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes ids from words; each is unique among its kind, by letter case too. */
final class Ids {
  private static final int MAX_LENGTH = 60;

  private final Map<String, Set<String>> taken = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The wanted id, with {@code -2} and so on behind it when it is taken. */
  String unique(String kind, String wanted) {
    String id = wanted;
    while (!take(kind, id)) {
      int count = counts.merge(kind + ":" + wanted.toLowerCase(Locale.ROOT), 1, Integer::sum);
      id = wanted + "-" + (count + 1);
    }
    return id;
  }

  /** A free page in a folder of the site, named as wanted if possible. */
  String page(String folder, String wanted) {
    String page = folder + wanted + ".html";
    for (int count = 2; !take("page", page); count++) {
      page = folder + wanted + "-" + count + ".html";
    }
    return page;
  }

  /** Whether an id was still free; it no longer is. */
  boolean take(String kind, String id) {
    return taken.computeIfAbsent(kind, k -> new HashSet<>()).add(id.toLowerCase(Locale.ROOT));
  }

  /**
   * Words as an id: lower case, hyphens between them, at most 60 characters. What had to be cut, or
   * has no letter at all, ends in a hash of the text, so that only its own edits change it.
   */
  static String slug(String text) {
    String slug = String.join("-", Phrase.of(text).words());
    if (slug.isEmpty()) {
      return "x" + hash(text);
    }
    if (slug.length() <= MAX_LENGTH) {
      return slug;
    }
    int end = slug.lastIndexOf('-', MAX_LENGTH);
    if (end <= 0) {
      end = Character.isHighSurrogate(slug.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    }
    return slug.substring(0, end) + "-" + hash(text);
  }

  /** Six hexadecimal digits of the text's SHA-256. */
  static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
