package dev.guidewright.hostile;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A guide that puts each hostile text of the corpus into every place that author text can take. */
final class HostileGuide {
  /** So many texts share a page where there must be few. */
  private static final int GROUP = 14;

  private HostileGuide() {}

  /** The hostile texts. */
  static List<String> payloads() {
    try (InputStream in = HostileGuide.class.getResourceAsStream("payloads.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each text in a chapter of its own. */
  static TestGuide guide() {
    return of(payloads().stream().map(List::of).toList());
  }

  /** The same texts in few pages, for browsers, which take long to open many. */
  static TestGuide inFewPages() {
    List<String> payloads = payloads();
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i < payloads.size(); i += GROUP) {
      groups.add(payloads.subList(i, Math.min(payloads.size(), i + GROUP)));
    }
    return of(groups);
  }

  private static TestGuide of(List<List<String>> groups) {
    TestGuide guide = TestGuide.from("# Hostile <script>alert(1)</script>\n\nA guide.\n");
    StringBuilder glossary = new StringBuilder("# Glossary\n\n");
    int number = 0;
    for (List<String> group : groups) {
      String together = String.join(" ", group);
      StringBuilder chapter = new StringBuilder(front(together, number));
      for (String payload : group) {
        chapter.append(body(payload, number));
        glossary.append("**T").append(number).append(' ').append(text(payload)).append("**: ");
        glossary.append(payload).append("\n\n");
        number++;
      }
      int first = number - group.size();
      guide.with("chapter-" + first + ".md", chapter.append(practice(together)).toString());
    }
    guide.with("glossary.md", glossary.toString());
    guide.with("guide.yml", config(payloads().get(0)));
    guide.with("pictures/<img src=x onerror=alert(1)>.png", "no picture");
    guide.with("pictures/evil.svg", svg());
    guide.with("assets/evil.html", "<script>alert(1)</script>");
    guide.with("assets/evil", "<!doctype html><script>alert(1)</script>");
    guide.with("\" onmouseover=\"alert(1).md", "# A name\n\nText.\n");
    return guide;
  }

  private static String config(String payload) {
    String quoted = "'" + payload.replace("'", "''") + "'";
    return "title: "
        + quoted
        + "\ndescription: "
        + quoted
        + "\nversion: "
        + quoted
        + "\n"
        + "base-url: https://guides.example.org/\n"
        + "edit-link: 'https://code.example.org/{path}?\"><script>alert(1)</script>'\n"
        + "labels:\n  strong-answer: ["
        + quoted
        + "]\n";
  }

  /** The text without what would end a line of Markdown early. */
  private static String text(String payload) {
    return payload.replace("*", "\\*").replace("<", "\\<").replace("|", "\\|");
  }

  private static String front(String payload, int number) {
    return """
    ---
    title: %1$s
    description: %1$s
    level: %1$s
    aliases: ["old/%2$d.html"]
    ---
    # Chapter %2$d %3$s

    """
        .formatted("'" + payload.replace("'", "''") + "'", number, payload);
  }

  private static String body(String payload, int number) {
    String line = payload.replace("|", "\\|");
    String title = payload.replace("\\", "\\\\").replace("\"", "\\\"");
    return """
    %1$s

    Inside a line: %1$s and after it, T%3$d.

    ## Heading %1$s

    > %1$s

    - item %1$s
    - [ ] task %1$s

    | head %2$s | b |
    |---|---|
    | cell %2$s | `%2$s` |

    [a link](README.md "%4$s") and ![a picture %1$s](pictures/evil.svg "%4$s")
    and [out](<https://example.org/%1$s>) and ![](<%1$s>) and [in](<%1$s>)
    and [[%1$s]] and [[README|%1$s]] and [ref %3$d] and text[^n%3$d] and &lt;b&gt;.
    A note of this name[^%1$s].

    [ref %3$d]: <%1$s> "%4$s"

    [^n%3$d]: A note %1$s

    [^%1$s]: A named note

    ```%1$s
    code %1$s
    ```

    ~~~ {.x onclick=alert(1)} %1$s
    code
    ~~~

    > [!NOTE]
    > %1$s

    <div>

    %1$s

    </div>

    **Interview Question:** "What about %1$s?"

    **Strong Answer:** %1$s

    **Framework %1$s:**

    1. %1$s
    2. Second %1$s

    **Key Takeaway:** Always %1$s

    """
        .formatted(payload, line, number, title);
  }

  private static String practice(String payload) {
    return """
    ## Red Flags

    - ❌ %1$s
    - ✅ %1$s

    ## Practice Scenarios

    ### Scenario 1: The %1$s

    **Level**: %1$s · **Time**: 45 min · **Difficulty**: %1$s · **Competency**: %1$s

    "Your team has %1$s."

    **Hints:**

    - %1$s

    **Clarifying Questions:**

    - Why %1$s?
      - Because %1$s

    ```mermaid
    flowchart TD
      A{"%2$s?"} -->|"%2$s"| B["%2$s"]
      A -->|no| C["c"]
    ```
    """
        .formatted(payload, payload.replace("\"", "#quot;"));
  }

  private static String svg() {
    return """
    <?xml version="1.0"?><?xml-stylesheet href="javascript:alert(1)"?>
    <!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      xmlns:h="http://www.w3.org/1999/xhtml" onload="alert(1)">
    <script>alert(1)</script><h:script>alert(1)</h:script>&x;
    <style>@import url(https://evil.example/x.css);</style>
    <a xlink:href="javascript:alert(1)"><rect width="9" height="9" onclick="alert(1)"/></a>
    <use href="https://evil.example/x.svg#y"/><image href="https://evil.example/x.png"/>
    <animate attributeName="href" to="javascript:alert(1)"/>
    <foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>
    </foreignObject><set attributeName="onclick" to="alert(1)"/>
    </svg>
    """;
  }
}
