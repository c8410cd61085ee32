package dev.guidewright.page;

import java.nio.charset.StandardCharsets;

/** Relative addresses between files of the site, so that a page works wherever the site lies. */
final class Address {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/";

  private Address() {}

  /** The way from a page to the site's root: empty, or one {@code ../} for each folder. */
  static String root(String page) {
    int depth = (int) page.chars().filter(c -> c == '/').count();
    return "../".repeat(depth);
  }

  /**
   * The address of a target as seen from a page.
   *
   * @param page path of the page that links
   * @param target path in the site, or path and {@code #anchor}, neither of them encoded
   */
  static String relative(String page, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : "#" + encode(target.substring(hash + 1));
    if (path.equals(page)) {
      return anchor.isEmpty() ? encode(page.substring(page.lastIndexOf('/') + 1)) : anchor;
    }
    int shared = sharedFolder(page, path);
    return root(page.substring(shared)) + guarded(encode(path.substring(shared))) + anchor;
  }

  /** Percent-encodes what may not stand in a path or fragment. */
  static String encode(String path) {
    StringBuilder out = new StringBuilder(path.length() + 8);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  private static int sharedFolder(String page, String path) {
    int end = 0;
    for (int i = 0; i < Math.min(page.length(), path.length()); i++) {
      if (page.charAt(i) != path.charAt(i)) {
        break;
      }
      if (page.charAt(i) == '/') {
        end = i + 1;
      }
    }
    return end;
  }

  /** Two slashes at the start would name another host. */
  private static String guarded(String path) {
    return path.startsWith("/") ? "." + path : path;
  }
}
