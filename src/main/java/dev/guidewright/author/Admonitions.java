package dev.guidewright.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the call-outs of other tools into the alerts of code hosts. */
final class Admonitions {
  private static final Pattern INDENTED =
      Pattern.compile("^( *)(?:!!!|\\?\\?\\?\\+?) +([\\w-]+)[^\"]*(?:\"(.*)\")?\\s*$");
  private static final Pattern FENCED =
      Pattern.compile("^(:{3,}) *([a-z]+) *(?:\\[(.*)\\]|(.*?))\\s*$");
  private static final Pattern CODE = Pattern.compile("^\\s*(`{3,}|~{3,}).*$");

  private static final Map<String, String> ALERTS =
      Map.ofEntries(
          Map.entry("tip", "TIP"),
          Map.entry("hint", "TIP"),
          Map.entry("success", "TIP"),
          Map.entry("important", "IMPORTANT"),
          Map.entry("warning", "WARNING"),
          Map.entry("attention", "WARNING"),
          Map.entry("caution", "CAUTION"),
          Map.entry("danger", "CAUTION"),
          Map.entry("error", "CAUTION"),
          Map.entry("failure", "CAUTION"),
          Map.entry("bug", "CAUTION"));

  /** Call-outs within call-outs, as deep as anybody writes them. */
  private static final int DEEPEST = 12;

  private final List<String> in;
  private final int depth;
  private final List<String> out = new ArrayList<>();
  private int at;

  private Admonitions(List<String> lines, int depth) {
    this.in = lines;
    this.depth = depth;
  }

  /** The lines with alerts; what stands in code stays. */
  static List<String> toAlerts(List<String> lines) {
    return toAlerts(lines, 0);
  }

  private static List<String> toAlerts(List<String> lines, int depth) {
    if (depth > DEEPEST) {
      return lines;
    }
    Admonitions admonitions = new Admonitions(lines, depth);
    while (admonitions.at < lines.size()) {
      admonitions.line();
    }
    return admonitions.out;
  }

  private void line() {
    String line = in.get(at++);
    Matcher code = CODE.matcher(line);
    Matcher indented = INDENTED.matcher(line);
    Matcher fenced = FENCED.matcher(line);
    if (code.matches()) {
      copyCode(line, code.group(1));
    } else if (indented.matches()) {
      String in = indented.group(1);
      alert(in, indented.group(2), indented.group(3), indentedBody(in + "    "));
    } else if (fenced.matches()) {
      String title = fenced.group(3) == null ? fenced.group(4) : fenced.group(3);
      alert("", fenced.group(2), title, fencedBody(fenced.group(1)));
    } else {
      out.add(line);
    }
  }

  private void copyCode(String opening, String fence) {
    out.add(opening);
    while (at < in.size()) {
      String line = in.get(at++);
      out.add(line);
      if (line.strip().startsWith(fence)
          && line.strip().replace(fence.substring(0, 1), "").isEmpty()) {
        return;
      }
    }
  }

  private List<String> indentedBody(String indent) {
    List<String> body = new ArrayList<>();
    while (at < in.size() && (in.get(at).isBlank() || in.get(at).startsWith(indent))) {
      String line = in.get(at++);
      body.add(line.isBlank() ? "" : line.substring(indent.length()));
    }
    return toAlerts(body, depth + 1);
  }

  private List<String> fencedBody(String fence) {
    List<String> body = new ArrayList<>();
    while (at < in.size() && !in.get(at).strip().equals(fence)) {
      body.add(in.get(at++));
    }
    at++;
    return toAlerts(body, depth + 1);
  }

  private void alert(String indent, String kind, @Nullable String title, List<String> body) {
    out.add(indent + "> [!" + ALERTS.getOrDefault(kind.toLowerCase(Locale.ROOT), "NOTE") + "]");
    if (title != null && !title.isBlank()) {
      out.add(indent + "> **" + title.strip() + "**");
      out.add(indent + ">");
    }
    int end = body.size();
    while (end > 0 && body.get(end - 1).isBlank()) {
      end--;
    }
    boolean begun = false;
    for (String line : body.subList(0, end)) {
      begun |= !line.isBlank();
      if (begun) {
        out.add(indent + (line.isBlank() ? ">" : "> " + line));
      }
    }
    out.add("");
  }
}
