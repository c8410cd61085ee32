import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Prepares the theme that travels with the tool: all its files as one, since to find them among
 * thousands of others takes time in each run, and what the program itself would make of its
 * templates and style sheets in each.
 */
final class PackedTheme {
  private static final String THEME = "theme/";
  private static final String FILES = "dev/guidewright/read/theme.files";
  private static final String PREPARED = "dev/guidewright/page/theme.packed";

  private PackedTheme() {}

  /**
   * What to add to the jar, by path.
   *
   * @param classes the folder of classes that the jar was made from, whose theme lies in files
   */
  static Map<String, byte[]> of(JarFile jar, Path classes)
      throws IOException, ReflectiveOperationException {
    Map<String, byte[]> packed = new LinkedHashMap<>();
    packed.put(FILES, asOne(files(jar)));
    packed.put(PREPARED, asOne(prepared(classes, Path.of(jar.getName()))));
    return packed;
  }

  private static Map<String, byte[]> files(JarFile jar) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().startsWith(THEME) && !entry.isDirectory()) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(entry.getName().substring(THEME.length()), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static Map<?, ?> prepared(Path classes, Path jar)
      throws IOException, ReflectiveOperationException {
    URL[] path = {classes.toUri().toURL(), jar.toUri().toURL()};
    try (URLClassLoader program = new URLClassLoader(path)) {
      Object theme =
          program.loadClass("dev.guidewright.read.ThemeReader").getMethod("builtIn").invoke(null);
      Object parts =
          program
              .loadClass("dev.guidewright.page.PackedTheme")
              .getMethod("parts", theme.getClass())
              .invoke(null, theme);
      return (Map<?, ?>) parts;
    }
  }

  /** As {@code ProgramFile} reads them. */
  private static byte[] asOne(Map<?, ?> parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    for (Map.Entry<?, ?> part : parts.entrySet()) {
      byte[] bytes = (byte[]) part.getValue();
      out.writeUTF((String) part.getKey());
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    return all.toByteArray();
  }
}
