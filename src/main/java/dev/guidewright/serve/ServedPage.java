package dev.guidewright.serve;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds to a page, on its way out only, the scripts that bring it up to date, and to the page's own
 * policy the permission to listen to this server. No file of a built site holds either.
 */
final class ServedPage {
  private static final Pattern POLICY =
      Pattern.compile(
          "(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEAD_END = Pattern.compile("</head>", Pattern.CASE_INSENSITIVE);

  private ServedPage() {}

  /**
   * A page with the scripts.
   *
   * @param html the page; its bytes are UTF-8, but only its ASCII parts matter here
   * @param mark the state in which it is sent
   */
  static byte[] of(byte[] html, String mark) {
    String text = new String(html, StandardCharsets.ISO_8859_1);
    Matcher end = HEAD_END.matcher(text);
    int place = end.find() ? end.start() : text.length();
    String scripts =
        "<script src=\""
            + ClientFiles.PATCH
            + "\" defer></script>\n<script src=\""
            + ClientFiles.SCRIPT
            + "\" data-seen=\""
            + mark
            + "\" defer></script>\n";
    String served = permitted(text.substring(0, place)) + scripts + text.substring(place);
    return served.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String permitted(String head) {
    Matcher policy = POLICY.matcher(head);
    if (!policy.find() || policy.group(2).contains("connect-src")) {
      return head;
    }
    return head.substring(0, policy.end()) + "; connect-src 'self'" + head.substring(policy.end());
  }
}
