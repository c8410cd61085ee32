package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ThemeFilesTest {
  @Test
  void filesAreReadAsPackingWritesThem() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    write(out, "assets/b.css", 0, -1, 7);
    write(out, "assets/empty");
    write(out, "templates/ä.peb", 9);
    assertThat(ThemeFiles.packed(all.toByteArray()))
        .hasSize(3)
        .hasEntrySatisfying(
            "assets/b.css", file -> assertThat(file.bytes()).containsExactly(0, -1, 7))
        .hasEntrySatisfying("assets/empty", file -> assertThat(file.bytes()).isEmpty())
        .hasEntrySatisfying("templates/ä.peb", file -> assertThat(file.bytes()).containsExactly(9));
  }

  private static void write(DataOutputStream out, String name, int... bytes) throws IOException {
    out.writeUTF(name);
    out.writeInt(bytes.length);
    for (int b : bytes) {
      out.writeByte(b);
    }
  }
}
