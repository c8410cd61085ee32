import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
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
    packed.put(FILES, files(jar));
    packed.put(PREPARED, prepared(classes, Path.of(jar.getName())));
    return packed;
  }

  private static byte[] files(JarFile jar) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().startsWith(THEME) && !entry.isDirectory()) {
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          out.writeUTF(entry.getName().substring(THEME.length()));
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      }
    }
    return all.toByteArray();
  }

  private static byte[] prepared(Path classes, Path jar)
      throws IOException, ReflectiveOperationException {
    URL[] path = {classes.toUri().toURL(), jar.toUri().toURL()};
    try (URLClassLoader program = new URLClassLoader(path)) {
      Object theme =
          program.loadClass("dev.guidewright.read.ThemeReader").getMethod("builtIn").invoke(null);
      Object text =
          program
              .loadClass("dev.guidewright.page.PackedTheme")
              .getMethod("text", theme.getClass())
              .invoke(null, theme);
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
