package dev.guidewright.html;

import java.nio.charset.StandardCharsets;

/** Addresses from one file of the site to another, so that the site works in any folder. */
public final class RelativeUrl {
  private static final boolean[] PLAIN = plain();

  private RelativeUrl() {}

  /**
   * The address of one file as seen from another.
   *
   * @param from path of the page that links, from the site's root
   * @param to path of the target from the site's root, without an anchor
   * @param anchor id on the target; empty for none
   */
  public static String of(String from, String to, String anchor) {
    String fragment = anchor.isEmpty() ? "" : "#" + encode(anchor);
    if (from.equals(to) && !anchor.isEmpty()) {
      return fragment;
    }
    int common = commonFolder(from, to);
    String rest = encode(to.substring(common)).concat(fragment);
    int folders = folders(from, common);
    if (folders > 0) {
      return "../".repeat(folders).concat(rest);
    }
    int colon = rest.indexOf(':');
    boolean looksLikeScheme = colon >= 0 && !hasBefore(rest, colon);
    // A first segment with a colon would be read as a scheme.
    return looksLikeScheme ? "./".concat(rest) : rest;
  }

  /** Whether a path, or the fragment, begins before a place. */
  private static boolean hasBefore(String url, int end) {
    return url.lastIndexOf('/', end) >= 0 || url.lastIndexOf('#', end) >= 0;
  }

  private static int folders(String path, int from) {
    int folders = 0;
    for (int i = path.indexOf('/', from); i >= 0; i = path.indexOf('/', i + 1)) {
      folders++;
    }
    return folders;
  }

  /** The way from a page to the site's root: empty, or {@code ../} for each folder. */
  public static String root(String from) {
    return "../".repeat(folders(from, 0));
  }

  private static int commonFolder(String a, String b) {
    int common = 0;
    int limit = Math.min(a.length(), b.length());
    for (int i = 0; i < limit && a.charAt(i) == b.charAt(i); i++) {
      if (a.charAt(i) == '/') {
        common = i + 1;
      }
    }
    return common;
  }

  /** Escapes what would end or change an address; letters of any script stay as UTF-8 bytes. */
  private static String encode(String path) {
    if (isPlain(path)) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (staysPlain(c)) {
        out.append((char) c);
      } else {
        out.append('%');
        out.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!staysPlain(path.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean staysPlain(int c) {
    return c < 128 && PLAIN[c];
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = Character.isLetterOrDigit(c) || "-._~/!$&'()*+,;=:@".indexOf(c) >= 0;
    }
    return plain;
  }
}
