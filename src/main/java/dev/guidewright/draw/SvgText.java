package dev.guidewright.draw;

import dev.guidewright.draw.Face.Anchor;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.NodeLabel.Run;
import java.util.List;
import java.util.Locale;

/** Writes measured texts as SVG, with a length where the reader's font is not ours. */
final class SvgText {
  // Half of the capitals' height: puts their middle on the line's middle.
  private static final double CAPS = 0.33;

  private SvgText() {}

  /**
   * A text around a point.
   *
   * @param x of the anchor
   * @param y of the block's middle
   */
  static void write(
      StringBuilder svg,
      TextBlock text,
      double x,
      double y,
      Anchor anchor,
      Row.Look look,
      String attributes,
      Setting setting) {
    List<TextBlock.Line> lines = text.lines();
    double first = y - text.height() / 2 + text.leading() / 2 + CAPS * text.size();
    boolean single = lines.size() == 1;
    svg.append("<text");
    if (anchor == Anchor.START) {
      svg.append(" class=\"gd-row");
      svg.append(
          look == Row.Look.PLAIN ? "\"" : " gd-" + look.name().toLowerCase(Locale.ROOT) + "\"");
    }
    svg.append(attributes);
    if (single) {
      position(svg, x, first);
      length(svg, lines.get(0), setting);
    }
    svg.append('>');
    for (int i = 0; i < lines.size(); i++) {
      TextBlock.Line line = lines.get(i);
      if (!single) {
        svg.append("<tspan x=\"").append(Pen.number(x)).append('"');
        svg.append(" y=\"").append(Pen.number(first + i * text.leading())).append('"');
        length(svg, line, setting);
        svg.append('>');
      }
      runs(svg, line.runs());
      if (!single) {
        // The blank is not drawn, but parts the words for whoever copies or reads the text.
        svg.append(i + 1 < lines.size() ? " </tspan>" : "</tspan>");
      }
    }
    svg.append("</text>");
  }

  private static void position(StringBuilder svg, double x, double y) {
    if (x != 0) {
      svg.append(" x=\"").append(Pen.number(x)).append('"');
    }
    svg.append(" y=\"").append(Pen.number(y)).append('"');
  }

  private static void length(StringBuilder svg, TextBlock.Line line, Setting setting) {
    boolean other =
        setting.fitsTexts() || line.isStyled() || !FontMetrics.shipped().covers(line.text());
    if (line.width() > 0 && other) {
      svg.append(" textLength=\"").append(Pen.number(line.width())).append('"');
      svg.append(" lengthAdjust=\"spacingAndGlyphs\"");
    }
  }

  private static void runs(StringBuilder svg, List<Run> runs) {
    for (Run run : runs) {
      String look = look(run);
      if (look.isEmpty()) {
        escape(svg, run.text());
      } else {
        svg.append("<tspan class=\"").append(look).append("\">");
        escape(svg, run.text());
        svg.append("</tspan>");
      }
    }
  }

  private static String look(Run run) {
    StringBuilder look = new StringBuilder();
    look.append(run.bold() ? "gd-b " : "");
    look.append(run.italic() || run.kind() == Run.Kind.MATHS ? "gd-i " : "");
    look.append(run.kind() == Run.Kind.CODE ? "gd-code " : "");
    return look.toString().strip();
  }

  /** Text that is safe between tags and in double quotes; no character that XML forbids. */
  static void escape(StringBuilder out, String text) {
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(point) ? point : 0xfffd);
              }
            });
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    escape(out, text);
    return out.toString();
  }

  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point < 0xd800)
        || (point > 0xdfff && point < 0xfffe)
        || point > 0xffff;
  }
}
