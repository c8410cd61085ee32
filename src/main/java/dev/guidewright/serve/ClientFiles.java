package dev.guidewright.serve;

import dev.guidewright.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** What the server adds to a site; no name in a guide begins with a dot, so nothing is hidden. */
final class ClientFiles {
  static final String FOLDER = "/.guidewright/";
  static final String SCRIPT = FOLDER + "reload.js";
  static final String PATCH = FOLDER + "patch.js";
  static final String STYLE = FOLDER + "overlay.css";
  static final String EVENTS = FOLDER + "events";

  private ClientFiles() {}

  static Map<String, Content> all() {
    return Map.of(SCRIPT, file("reload.js"), PATCH, file("patch.js"), STYLE, file("overlay.css"));
  }

  private static Content file(String name) {
    try (InputStream in = ClientFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      byte[] bytes = in.readAllBytes();
      return () -> bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
