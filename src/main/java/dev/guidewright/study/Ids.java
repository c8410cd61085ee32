package dev.guidewright.study;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes ids from words; each is unique among its kind, by letter case too. */
final class Ids {
  private static final int MAX_LENGTH = 60;

  private final Map<String, Set<String>> taken = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Runnable> undo = new ArrayList<>();

  /** How an id is asked for. */
  private enum Way {
    UNIQUE,
    PAGE,
    TAKE
  }

  /** What was asked for, and what was given. */
  record Asked(Way way, String kind, String wanted, String given) {}

  /** Begins a new list of what is asked for. */
  void listen() {
    asked.clear();
    undo.clear();
  }

  /** What was asked for since it was last listened, in order. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Asks for the same again; where anything else is given now, nothing was asked at all. */
  boolean repeat(List<Asked> before) {
    listen();
    for (Asked once : before) {
      if (!ask(once).equals(once.given())) {
        for (int i = undo.size() - 1; i >= 0; i--) {
          undo.get(i).run();
        }
        return false;
      }
    }
    return true;
  }

  private String ask(Asked once) {
    return switch (once.way()) {
      case UNIQUE -> unique(once.kind(), once.wanted());
      case PAGE -> page(once.kind(), once.wanted());
      case TAKE -> String.valueOf(take(once.kind(), once.wanted()));
    };
  }

  /** The wanted id, with {@code -2} and so on behind it when it is taken. */
  String unique(String kind, String wanted) {
    String id = wanted;
    while (!isNew(kind, id)) {
      id = wanted + "-" + (count(kind + ":" + wanted.toLowerCase(Locale.ROOT)) + 1);
    }
    asked.add(new Asked(Way.UNIQUE, kind, wanted, id));
    return id;
  }

  private int count(String key) {
    int count = counts.merge(key, 1, Integer::sum);
    undo.add(() -> counts.put(key, count - 1));
    return count;
  }

  /** A free page in a folder of the site, named as wanted if possible. */
  String page(String folder, String wanted) {
    String page = folder + wanted + ".html";
    for (int count = 2; !isNew("page", page); count++) {
      page = folder + wanted + "-" + count + ".html";
    }
    asked.add(new Asked(Way.PAGE, folder, wanted, page));
    return page;
  }

  /** Whether an id was still free; it no longer is. */
  boolean take(String kind, String id) {
    boolean free = isNew(kind, id);
    asked.add(new Asked(Way.TAKE, kind, id, String.valueOf(free)));
    return free;
  }

  private boolean isNew(String kind, String id) {
    Set<String> ids = taken.computeIfAbsent(kind, k -> new HashSet<>());
    String key = id.toLowerCase(Locale.ROOT);
    boolean free = ids.add(key);
    if (free) {
      undo.add(() -> ids.remove(key));
    }
    return free;
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
    int word = Sha256.firstWord(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits(word >>> 8, 6);
  }
}
