package dev.guidewright.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An opaque colour, red, green and blue from 0 to 255. */
public record Colour(int red, int green, int blue) {
  public static final Colour WHITE = new Colour(255, 255, 255);
  public static final Colour INK = new Colour(0x1d, 0x1b, 0x18);

  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
  private static final Pattern RGB =
      Pattern.compile("rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})\\b.*\\)");

  /** A colour as CSS writes it: a name, {@code #rgb}, {@code #rrggbb} or {@code rgb()}. */
  public static Optional<Colour> parse(String css) {
    String text = css.strip().toLowerCase(Locale.ROOT);
    Matcher hex = HEX.matcher(text);
    if (hex.matches()) {
      return Optional.of(fromHex(hex.group(1)));
    }
    Matcher rgb = RGB.matcher(text);
    if (rgb.matches()) {
      return Optional.of(new Colour(channel(rgb, 1), channel(rgb, 2), channel(rgb, 3)));
    }
    return Optional.ofNullable(Names.COLOURS.get(text));
  }

  private static int channel(Matcher matcher, int group) {
    return Math.min(255, Integer.parseInt(matcher.group(group)));
  }

  private static Colour fromHex(String digits) {
    boolean brief = digits.length() < 6;
    int[] channels = new int[3];
    for (int i = 0; i < 3; i++) {
      channels[i] =
          brief
              ? Integer.parseInt(digits.substring(i, i + 1), 16) * 17
              : Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    return new Colour(channels[0], channels[1], channels[2]);
  }

  /** Contrast ratio after WCAG 2, from 1 to 21. */
  public double contrast(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Ink or white, whichever can be read better on this colour. */
  public Colour readable() {
    return contrast(INK) >= contrast(WHITE) ? INK : WHITE;
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }

  /** The shortest hexadecimal form. */
  public String css() {
    String full = Integer.toHexString(1 << 24 | red << 16 | green << 8 | blue).substring(1);
    boolean brief = red % 17 == 0 && green % 17 == 0 && blue % 17 == 0;
    return brief ? "#" + full.charAt(0) + full.charAt(2) + full.charAt(4) : "#" + full;
  }

  private static final class Names {
    static final Map<String, Colour> COLOURS = load("colours.txt");

    private static Map<String, Colour> load(String resource) {
      Map<String, Colour> colours = new LinkedHashMap<>();
      InputStream in = Objects.requireNonNull(Colour.class.getResourceAsStream(resource));
      try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" ", -1))
            .forEach(entry -> colours.put(entry[0], fromHex(entry[1])));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Collections.unmodifiableMap(colours);
    }
  }
}
