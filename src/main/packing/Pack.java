import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes the classes of a jar so that Java can keep as much as possible of one start for the next.
 *
 * <p>What Java keeps are loaded classes. What it links at run time by code of its own is linked
 * again at each start: lambdas, what records compare and hash, and texts put together. Here they
 * become ordinary classes and ordinary code, which do the same; see {@link PlainLambdas}, {@link
 * PlainRecords} and {@link PlainTexts}. What templates would ask of records by reflection is
 * written too: {@link PlainParts}. Classes too old to be kept are made newer: {@link
 * ModernClasses}. And what each run would make of the theme that travels with the tool is made
 * here: {@link PackedTheme}.
 *
 * <p>Run as {@code java Pack JAR CLASSES}. Everything else in the jar stays as it is, its dates
 * too, so that the same jar gives the same bytes.
 */
final class Pack {
  private static final String VERSIONS = "META-INF/";
  private static final String CLASS = ".class";

  private Pack() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path jar = Path.of(args[0]);
    Map<String, byte[]> classes = new LinkedHashMap<>();
    Map<String, byte[]> theme;
    try (JarFile from = new JarFile(jar.toFile(), false)) {
      for (JarEntry entry : Collections.list(from.entries())) {
        if (isClass(entry)) {
          classes.put(entry.getName(), bytes(from, entry));
        }
      }
      theme = PackedTheme.of(from, Path.of(args[1]));
    }
    Map<String, byte[]> packed = PlainClasses.of(ModernClasses.of(classes, jar));
    packed.putAll(theme);
    Path fresh = jar.resolveSibling(jar.getFileName() + ".fresh");
    write(jar, packed, fresh);
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Those for one version of Java stand in for others of the same name and stay as they are. */
  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(CLASS) && !entry.getName().startsWith(VERSIONS);
  }

  private static void write(Path jar, Map<String, byte[]> packed, Path fresh) throws IOException {
    Map<String, byte[]> left = new LinkedHashMap<>(packed);
    try (JarFile from = new JarFile(jar.toFile(), false);
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(fresh))) {
      LocalDateTime date = null;
      for (JarEntry entry : Collections.list(from.entries())) {
        date = entry.getTimeLocal();
        byte[] bytes = left.remove(entry.getName());
        put(to, entry.getName(), date, bytes == null ? bytes(from, entry) : bytes);
      }
      for (Map.Entry<String, byte[]> made : left.entrySet()) {
        put(to, made.getKey(), date, made.getValue());
      }
    }
  }

  private static void put(JarOutputStream to, String name, LocalDateTime date, byte[] bytes)
      throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(date);
    to.putNextEntry(entry);
    to.write(bytes);
    to.closeEntry();
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
