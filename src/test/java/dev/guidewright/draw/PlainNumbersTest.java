package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Short numbers are read and written as the libraries do it that they are kept from. */
class PlainNumbersTest {
  private static final int TEXT = 1 << 20;
  private static final int END = TEXT - 8;

  private final Random random = new Random(1);

  private static String written(double value) {
    MathContext digits = new MathContext(5, RoundingMode.HALF_EVEN);
    return value == 0
        ? "0"
        : new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
  }

  @Test
  void anyNumberIsWrittenAsItsFirstFiveDigits() {
    for (int i = 0; i < 200_000; i++) {
      double value = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(14) - 5);
      assertThat(PlainNumbers.write(value)).isEqualTo(written(value));
    }
  }

  @Test
  void oneInTheMiddleOfTwoIsRoundedToTheEvenOne() {
    for (int i = 0; i < 200_000; i++) {
      double value = (double) random.nextInt(1 << 22) / (1 << random.nextInt(16));
      assertThat(PlainNumbers.write(value)).isEqualTo(written(value));
    }
    assertThat(PlainNumbers.write(1234.25)).isEqualTo("1234.2");
    assertThat(PlainNumbers.write(1234.75)).isEqualTo("1234.8");
  }

  @Test
  void theLeastAndTheLargestNumbersAreWrittenToo() {
    double[] edges = {
      0, -0.0, 0.001, 9.99995e-4, 99999.5, 99999.4999, 9999.95, 9999.949999999999, 1e5, 1e22
    };
    for (double edge : edges) {
      for (double value : new double[] {edge, -edge, Math.nextUp(edge), Math.nextDown(edge)}) {
        assertThat(PlainNumbers.write(value)).isEqualTo(written(value));
      }
    }
  }

  @Test
  void anyNumberIsReadAsJavaDoes() {
    for (int i = 0; i < 200_000; i++) {
      String text = text();
      assertThat(PlainNumbers.read(text)).as(text).isEqualTo(Double.parseDouble(text));
    }
    assertThat(PlainNumbers.read("-0")).isEqualTo(-0.0);
    assertThat(PlainNumbers.read("1e5")).isEqualTo(1e5);
    assertThat(PlainNumbers.read("+2.5")).isEqualTo(2.5);
  }

  private String text() {
    String digits = Long.toString(random.nextLong() >>> random.nextInt(64));
    int point = random.nextInt(digits.length() + 1);
    return digits.startsWith("-") && point == 0
        ? digits
        : digits.substring(0, point) + "." + digits.substring(point);
  }

  private static FlatMemory memory(String text) {
    FlatMemory memory = new FlatMemory(VizImage.get(), 32, 32);
    memory.writeText(TEXT, text.getBytes(StandardCharsets.UTF_8));
    return memory;
  }

  @Test
  void graphvizIsToldWhatANumberIsAndWhereItEnds() {
    FlatMemory memory = memory("-12.50");

    assertThat(PlainNumbers.read(TEXT, END, memory)).isEqualTo(-12.5);
    assertThat(memory.readInt(END)).isEqualTo(TEXT + 6);
    assertThat(PlainNumbers.read(TEXT + 1, 0, memory)).isEqualTo(12.5);
  }

  @Test
  void graphvizReadsItselfWhatIsMoreThanAShortNumber() {
    String[] texts = {
      "",
      "-",
      ".",
      "+1",
      " 1",
      "1 ",
      "1,2",
      "1e5",
      "0x10",
      "inf",
      "nan",
      "--1",
      "1.2.3",
      "1pt",
      "1234567890123456",
      "0.0000000000000001",
      "1" + "0".repeat(40)
    };
    for (String text : texts) {
      FlatMemory memory = memory(text);

      assertThat(PlainNumbers.read(TEXT, END, memory)).as(text).isNaN();
      assertThat(memory.readInt(END)).as(text).isZero();
    }
  }
}
