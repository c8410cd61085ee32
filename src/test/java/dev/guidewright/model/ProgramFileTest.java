package dev.guidewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProgramFileTest {
  @Test
  void aFileBesideAClassIsFound() {
    assertThat(ProgramFile.text(Colour.class, "colours.txt").orElseThrow()).contains("navy");
    assertThat(ProgramFile.bytes(Colour.class, "colours.txt")).isPresent();
  }

  @Test
  void partsAreReadAsPackingWritesThem() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    write(out, "assets/b.css", 0, -1, 7);
    write(out, "assets/empty");
    write(out, "templates/ä.peb", 9);
    assertThat(ProgramFile.parts(all.toByteArray()))
        .hasSize(3)
        .containsEntry("assets/b.css", new byte[] {0, -1, 7})
        .containsEntry("assets/empty", new byte[0])
        .containsEntry("templates/ä.peb", new byte[] {9});
  }

  private static void write(DataOutputStream out, String name, int... bytes) throws IOException {
    out.writeUTF(name);
    out.writeInt(bytes.length);
    for (int b : bytes) {
      out.writeByte(b);
    }
  }

  @Test
  void whatIsNotThereIsNothing() {
    assertThat(ProgramFile.bytes(Colour.class, "colors.txt")).isEmpty();
    assertThat(ProgramFile.parts(Colour.class, "colors.parts")).isEmpty();
    assertThat(ProgramFile.properties(Colour.class, "colors.properties")).isEmpty();
  }
}
