package dev.guidewright.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where a picture is seen: within a site, which has the style sheet and the font, or alone. */
enum Setting {
  SITE,
  ALONE;

  /** Whether each text is told its length, since some other font may set it. */
  boolean fitsTexts() {
    return this == ALONE;
  }

  /**
   * What comes before everything that is drawn: alone, the style sheet and a ground.
   *
   * @param box the view box: left, top, width and height
   */
  String opening(double... box) {
    if (this == SITE) {
      return "";
    }
    Form.Piece ground = Form.rect(Form.Piece.Kind.BODY, box[0], box[1], box[2], box[3], 0);
    return "<style>" + Sheet.CSS + "</style><" + ground.element() + " class=\"gd-ground\"/>";
  }

  /** The theme's style sheet for diagrams, without the font that is not beside the picture. */
  private static final class Sheet {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{[^}]*}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String OWN =
        ":root { color-scheme: light dark; } .gd-ground { fill: var(--gd-ground); }";

    static final String CSS = load();

    private static String load() {
      try (InputStream in = Setting.class.getResourceAsStream("/theme/assets/diagram.css")) {
        byte[] bytes = Objects.requireNonNull(in, "diagram.css").readAllBytes();
        String css = new String(bytes, StandardCharsets.UTF_8);
        String bare = FONT.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("");
        return OWN + SvgText.escape(BLANKS.matcher(bare).replaceAll(" ")).replace("&quot;", "'");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
