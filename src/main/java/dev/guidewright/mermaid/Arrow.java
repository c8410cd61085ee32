package dev.guidewright.mermaid;

import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Stroke;

/**
 * What an arrow's characters say.
 *
 * @param agrees whether both halves of an arrow with a text in it have the same body and heads
 */
record Arrow(Stroke stroke, Head start, Head end, int length, boolean agrees) {

  private static final int LONGEST = 10;

  /** The kinds of lines, in the order in which they are tried. */
  enum Line {
    NORMAL('-'),
    THICK('='),
    DOTTED('.'),
    INVISIBLE('~');

    private final char body;

    Line(char body) {
      this.body = body;
    }

    /** Where the arrow that begins at {@code start} ends; -1 when there is none. */
    int arrowEnd(String text, int start) {
      return switch (this) {
        case NORMAL, THICK -> straightEnd(text, afterHead(text, start));
        case DOTTED -> dottedEnd(text, afterHead(text, start));
        case INVISIBLE -> run(text, start) >= 3 ? start + run(text, start) : -1;
      };
    }

    /** Where the first half of an arrow with a text in it ends; -1 when there is none. */
    int halfEnd(String text, int start) {
      int from = afterHead(text, start);
      String half =
          switch (this) {
            case NORMAL -> "--";
            case THICK -> "==";
            case DOTTED -> "-.";
            case INVISIBLE -> "\0";
          };
      return text.startsWith(half, from) ? from + 2 : -1;
    }

    private int straightEnd(String text, int start) {
      int count = run(text, start);
      int end = start + count;
      if (count >= 2 && isHead(text, end)) {
        return end + 1;
      }
      return count >= 3 ? end : -1;
    }

    private int dottedEnd(String text, int start) {
      int dots = text.startsWith("-", start) ? start + 1 : start;
      int dash = dots + run(text, dots);
      if (dash == dots || !text.startsWith("-", dash)) {
        return -1;
      }
      return isHead(text, dash + 1) ? dash + 2 : dash + 1;
    }

    private int run(String text, int start) {
      int end = start;
      while (end < text.length() && text.charAt(end) == body) {
        end++;
      }
      return end - start;
    }

    private static int afterHead(String text, int start) {
      return start < text.length() && "xo<".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
    }

    private static boolean isHead(String text, int position) {
      return position < text.length() && "xo>".indexOf(text.charAt(position)) >= 0;
    }
  }

  /** An arrow in one piece. */
  static Arrow of(String text) {
    char last = text.charAt(text.length() - 1);
    Head end = head(last);
    boolean two = end != Head.NONE && head(text.charAt(0)) == end;
    String line = text.substring(two ? 1 : 0, text.length() - 1);
    int dots = (int) line.chars().filter(c -> c == '.').count();
    int length = Math.min(LONGEST, dots > 0 ? dots : Math.max(1, line.length() - 1));
    return new Arrow(stroke(line, dots), two ? end : Head.NONE, end, length, true);
  }

  /** An arrow whose text stands between its halves. */
  static Arrow of(String firstHalf, String secondHalf) {
    Arrow second = of(secondHalf);
    Head start = head(firstHalf.charAt(0));
    boolean sameHeads = start == Head.NONE || start == second.end;
    String body = start == Head.NONE ? firstHalf : firstHalf.substring(1);
    Stroke stroke = stroke(body, body.indexOf('.') + 1);
    boolean agrees = sameHeads && (start == Head.NONE || second.start == Head.NONE);
    Head drawn = start == Head.NONE ? second.start : start;
    return new Arrow(stroke, drawn, second.end, second.length, agrees && stroke == second.stroke);
  }

  private static Stroke stroke(String line, int dots) {
    if (dots > 0) {
      return Stroke.DOTTED;
    }
    if (line.startsWith("~")) {
      return Stroke.INVISIBLE;
    }
    return line.startsWith("=") ? Stroke.THICK : Stroke.NORMAL;
  }

  private static Head head(char sign) {
    return switch (sign) {
      case '>', '<' -> Head.POINT;
      case 'x' -> Head.CROSS;
      case 'o' -> Head.CIRCLE;
      default -> Head.NONE;
    };
  }
}
