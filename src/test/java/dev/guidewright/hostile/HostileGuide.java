package dev.guidewright.hostile;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A guide that puts each hostile text of the corpus into every place that author text can take. */
final class HostileGuide {
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

  static TestGuide guide() {
    TestGuide guide = TestGuide.from("# Hostile <script>alert(1)</script>\n\nA guide.\n");
    List<String> payloads = payloads();
    StringBuilder glossary = new StringBuilder("# Glossary\n\n");
    for (int i = 0; i < payloads.size(); i++) {
      guide.with("chapter-" + i + ".md", chapter(payloads.get(i), i));
      glossary.append("**T").append(i).append(' ').append(text(payloads.get(i))).append("**: ");
      glossary.append(payloads.get(i)).append("\n\n");
    }
    guide.with("glossary.md", glossary.toString());
    guide.with("guide.yml", config(payloads.get(0)));
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

  private static String chapter(String payload, int number) {
    String line = payload.replace("|", "\\|");
    String title = payload.replace("\\", "\\\\").replace("\"", "\\\"");
    String quoted = "'" + payload.replace("'", "''") + "'";
    return """
        ---
        title: %3$s
        description: %3$s
        level: %3$s
        aliases: ["old/%4$d.html"]
        ---
        # Chapter %4$d %1$s

        %1$s

        Inside a line: %1$s and after it, T%4$d.

        ## Heading %1$s

        > %1$s

        - item %1$s
        - [ ] task %1$s

        | head %2$s | b |
        |---|---|
        | cell %2$s | `%2$s` |

        [a link](README.md "%5$s") and ![a picture %1$s](pictures/evil.svg "%5$s")
        and [out](<https://example.org/%1$s>) and ![](<%1$s>) and [in](<%1$s>)
        and [[%1$s]] and [ref] and text[^n%4$d] and &lt;b&gt;.

        [ref]: <%1$s> "%5$s"

        [^n%4$d]: A note %1$s

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
          A{"%6$s?"} -->|"%6$s"| B["%6$s"]
          A -->|no| C["c"]
        ```
        """
        .formatted(payload, line, quoted, number, title, payload.replace("\"", "#quot;"));
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
