package dev.guidewright.author;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The jar that is running, so that others can run the very same one. */
final class OwnJar {
  private OwnJar() {}

  /** A text with {@code {version}} and {@code {sha256}} filled in; both unknown without a jar. */
  static String pinnedIn(String text) {
    String version =
        Optional.ofNullable(OwnJar.class.getPackage().getImplementationVersion()).orElse("VERSION");
    return text.replace("{version}", version).replace("{sha256}", checksum());
  }

  private static String checksum() {
    CodeSource source = OwnJar.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null || !location.getPath().endsWith(".jar")) {
      return "";
    }
    try {
      byte[] jar = Files.readAllBytes(Path.of(location.toURI()));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
    } catch (IOException | URISyntaxException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
