package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Turns a file's bytes into text: UTF-8, or UTF-16 when a byte-order mark says so; never a guess,
 * so that no letter is silently wrong. Line ends become {@code \n}.
 */
final class TextDecoder {
  /** What Java puts where bytes are no text; an author may have written it, too. */
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  static Result<String> decode(byte[] bytes, String path) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8, path);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE, path);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE, path);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8, path);
  }

  private static Result<String> decode(byte[] bytes, int from, Charset charset, String path) {
    String quick = new String(bytes, from, bytes.length - from, charset);
    if (quick.indexOf(REPLACEMENT) < 0 && quick.indexOf('\0') < 0) {
      return Result.of(unixLines(quick));
    }
    return decodeStrictly(bytes, from, charset, path);
  }

  private static Result<String> decodeStrictly(
      byte[] bytes, int from, Charset charset, String path) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    if (result.isError()) {
      String message =
          String.format(
              Locale.ROOT,
              "byte 0x%02X at offset %d is not %s",
              bytes[in.position()] & 0xFF,
              in.position(),
              charset);
      String hint = "save the file as UTF-8; it may be Latin-1 or Windows-1252 now";
      return new Result<>("", List.of(problem(text, message, hint, path)));
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      String hint = "save the file as UTF-8; it may be UTF-16 without a byte-order mark now";
      return new Result<>("", List.of(problem(text.substring(0, nul), "this is NUL", hint, path)));
    }
    return Result.of(unixLines(text));
  }

  private static Problem problem(String before, String message, String hint, String path) {
    String lines = unixLines(before);
    int line = 1 + (int) lines.chars().filter(c -> c == '\n').count();
    int column = lines.length() - lines.lastIndexOf('\n');
    return Problem.error("encoding", Span.of(path, line, column, 1), message, hint);
  }

  private static String unixLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean startsWith(byte[] bytes, int... marks) {
    if (bytes.length < marks.length) {
      return false;
    }
    for (int i = 0; i < marks.length; i++) {
      if ((bytes[i] & 0xFF) != marks[i]) {
        return false;
      }
    }
    return true;
  }
}
