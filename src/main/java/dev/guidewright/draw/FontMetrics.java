package dev.guidewright.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;

/**
 * How wide the diagrams' font sets a text: sums of its advances, so that a label fits its shape on
 * every machine.
 *
 * <p>Source of the numbers: {@code src/main/third-party/diagram-font/refresh.py}.
 */
final class FontMetrics {
  private static final int UNITS_PER_EM = 1000;
  private static final int PLANE = 0x10000;
  // Characters outside the font are set by whatever font the reader has: half or all of an em.
  private static final int NARROW = 600;
  private static final int WIDE = 1000;
  private static final double BOLD = 1.06;

  private final short[] advances = new short[PLANE];
  private final BitSet covered = new BitSet(PLANE);

  private FontMetrics() {}

  static FontMetrics shipped() {
    return Shipped.METRICS;
  }

  /** Width of a text in the unit of {@code size}. */
  double width(String text, double size, boolean bold) {
    long units = text.codePoints().mapToLong(this::advance).sum();
    return units * size * (bold ? BOLD : 1) / UNITS_PER_EM;
  }

  /** Whether the font has every character of a text. */
  boolean covers(String text) {
    return text.codePoints().allMatch(point -> point < PLANE && covered.get(point));
  }

  private long advance(int point) {
    if (point < PLANE && covered.get(point)) {
      return advances[point];
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? WIDE : NARROW;
    };
  }

  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2190 && point <= 0x2bff)
        || (point >= 0x2e80 && point <= 0xd7ff)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || point >= 0x1f000;
  }

  private static final class Shipped {
    static final FontMetrics METRICS = load("advances.txt");

    private static FontMetrics load(String resource) {
      FontMetrics metrics = new FontMetrics();
      InputStream in = Objects.requireNonNull(FontMetrics.class.getResourceAsStream(resource));
      try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader.lines().filter(line -> !line.startsWith("#")).forEach(metrics::read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return metrics;
    }
  }

  private void read(String line) {
    String[] fields = line.split(" ", -1);
    int point = Integer.parseInt(fields[0], 16);
    for (int i = 1; i < fields.length; i++, point++) {
      advances[point] = Short.parseShort(fields[i]);
      covered.set(point);
    }
  }
}
