package dev.guidewright.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;

/** Pages of the server's own, for when the site has none. */
final class StandIn {
  private StandIn() {}

  /** While no build has ever succeeded. */
  static byte[] unbuilt(JsonArray mistakes) {
    StringBuilder list = new StringBuilder();
    for (JsonElement mistake : mistakes) {
      JsonObject json = mistake.getAsJsonObject();
      list.append("<dt>").append(escaped(json, "place")).append("</dt>\n<dd>");
      list.append(escaped(json, "message")).append("<pre>").append(escaped(json, "line"));
      list.append("</pre>").append(escaped(json, "hint")).append("</dd>\n");
    }
    return page(
        "The guide cannot be built yet",
        "<p>This page reloads as soon as the guide has no error.</p>\n<noscript><dl>\n"
            + list
            + "</dl></noscript>");
  }

  /** For an address that the site lacks. */
  static byte[] missing() {
    return page(
        "No such page",
        "<p>The site has no page at this address. It appears here as soon as it has one.</p>\n"
            + "<p><a href=\"/index.html\">Home page</a></p>");
  }

  private static byte[] page(String title, String body) {
    String html =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
            + title
            + "</title>\n<link rel=\"stylesheet\" href=\""
            + ClientFiles.STYLE
            + "\">\n<link rel=\"icon\" href=\"data:,\">\n</head>\n<body class=\"stand-in\">\n<h1>"
            + title
            + "</h1>\n"
            + body
            + "\n</body>\n</html>\n";
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(JsonObject json, String key) {
    return json.get(key)
        .getAsString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
