package dev.guidewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
  @Test
  void givesWhatJavaGivesForTextsOfAnyLength() throws GeneralSecurityException {
    MessageDigest java = MessageDigest.getInstance("SHA-256");
    Random random = new Random(1);
    for (int length = 0; length < 300; length++) {
      byte[] text = new byte[length];
      random.nextBytes(text);
      assertThat(Sha256.firstWord(text)).isEqualTo(ByteBuffer.wrap(java.digest(text)).getInt());
    }
  }
}
