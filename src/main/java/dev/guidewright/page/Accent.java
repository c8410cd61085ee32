package dev.guidewright.page;

import dev.guidewright.model.GuideConfig;
import java.util.Locale;
import java.util.Optional;

/**
 * A guide's own accent colours as a small style sheet, darkened or lightened until text in them can
 * be read: 7:1 against the theme's paper (WCAG 2.2, 1.4.6).
 *
 * @param css the sheet; empty when the guide gives no colour
 */
record Accent(Optional<String> css) {
  /** Where the sheet lies in the site. */
  static final String PATH = "assets/accent.css";

  private static final int PAPER = 0xFBF8F2;
  private static final int NIGHT = 0x191713;
  private static final double READABLE = 7;

  /** The sheet for what {@code guide.yml} says. */
  static Accent of(GuideConfig.Theme theme) {
    if (!isColour(theme.accent()) && !isColour(theme.accentDark())) {
      return new Accent(Optional.empty());
    }
    String day = isColour(theme.accent()) ? theme.accent() : theme.accentDark();
    String night = isColour(theme.accentDark()) ? theme.accentDark() : day;
    String light = hex(towards(rgb(day), 0, PAPER));
    String dark = hex(towards(rgb(night), 255, NIGHT));
    return new Accent(Optional.of(":root{--accent:light-dark(" + light + "," + dark + ")}\n"));
  }

  private static boolean isColour(String text) {
    return text.matches("#[0-9a-fA-F]{6}");
  }

  private static int rgb(String colour) {
    return Integer.parseInt(colour.substring(1), 16);
  }

  private static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** Mixes a colour with black (0) or white (255) in steps of two in a hundred. */
  private static int towards(int rgb, int end, int ground) {
    for (int step = 0; step < 50; step++) {
      int mixed = mix(rgb, end, step * 0.02);
      if (contrast(mixed, ground) >= READABLE) {
        return mixed;
      }
    }
    return end * 0x010101;
  }

  private static int mix(int rgb, int end, double share) {
    int out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = rgb >> shift & 0xFF;
      out |= (int) Math.round(channel + (end - channel) * share) << shift;
    }
    return out;
  }

  /** Contrast of two colours, 1 to 21. */
  static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
