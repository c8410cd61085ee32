package dev.guidewright.model;

import java.nio.charset.StandardCharsets;

/** Percent-escapes of addresses (RFC 3986). */
public final class Percent {
  private Percent() {}

  /** The text with its escapes read as UTF-8; what is not a valid escape stays as it is. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int value = in[i] == '%' && i + 2 < in.length ? hex(in[i + 1], in[i + 2]) : -1;
      if (value >= 0) {
        out[length++] = (byte) value;
        i += 2;
      } else {
        out[length++] = in[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  /** The address with everything escaped that may not stand in one; what is escaped stays so. */
  public static String encode(String address) {
    byte[] in = address.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(in.length);
    for (int i = 0; i < in.length; i++) {
      boolean escaped = in[i] == '%' && i + 2 < in.length && hex(in[i + 1], in[i + 2]) >= 0;
      if (escaped || isPlain(in[i])) {
        out.append((char) in[i]);
      } else {
        out.append('%');
        out.append(Character.toUpperCase(Character.forDigit((in[i] >> 4) & 15, 16)));
        out.append(Character.toUpperCase(Character.forDigit(in[i] & 15, 16)));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || (b > 0 && "-._~/!$&'()*+,;=:@?#".indexOf(b) >= 0);
  }

  private static int hex(byte high, byte low) {
    int a = Character.digit(high, 16);
    int b = Character.digit(low, 16);
    return a < 0 || b < 0 ? -1 : a * 16 + b;
  }
}
