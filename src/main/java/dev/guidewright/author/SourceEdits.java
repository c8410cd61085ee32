package dev.guidewright.author;

import dev.guidewright.model.Edit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes changes into the Markdown files of a guide: each file whole or not at all, its other bytes
 * as they are, and none that does not lie in the guide itself.
 */
public final class SourceEdits {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n|$)");
  private static final String MARK = "\uFEFF";

  private SourceEdits() {}

  /**
   * What was done with one file.
   *
   * @param path the file, relative to the guide
   * @param refusal why it was left alone; empty when it was written
   */
  public record Outcome(String path, String refusal) {
    /** Whether the file was written. */
    public boolean isWritten() {
      return refusal.isEmpty();
    }
  }

  /**
   * Writes changes.
   *
   * @param guide the guide's folder, or its only file
   * @param edits in the order of their places, none within another
   * @return what was done, in the order of the paths
   * @throws IOException when the machine does not let a file be written; it is then as it was
   */
  public static List<Outcome> write(Path guide, List<Edit> edits) throws IOException {
    Map<String, List<Edit>> byFile = new TreeMap<>();
    edits.forEach(
        edit -> byFile.computeIfAbsent(edit.span().path(), path -> new ArrayList<>()).add(edit));
    Path real = guide.toRealPath();
    List<Outcome> outcomes = new ArrayList<>();
    for (Map.Entry<String, List<Edit>> file : byFile.entrySet()) {
      Path path = Files.isDirectory(real) ? real.resolve(file.getKey()) : real;
      outcomes.add(new Outcome(file.getKey(), write(real, path.normalize(), file.getValue())));
    }
    return outcomes;
  }

  private static String write(Path guide, Path file, List<Edit> edits) throws IOException {
    boolean inside = file.startsWith(guide) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (!inside || !file.toRealPath().equals(file)) {
      return "it does not lie in the guide's own folder";
    }
    String text;
    try {
      byte[] bytes = Files.readAllBytes(file);
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "it is not UTF-8";
    }
    StringBuilder changed = new StringBuilder(text);
    List<Integer> starts = lineStarts(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      int line = edit.span().line();
      int at =
          line > starts.size() ? text.length() : starts.get(line - 1) + edit.span().column() - 1;
      if (!text.startsWith(edit.before(), at)) {
        return "it has changed since it was read";
      }
      changed.replace(at, at + edit.before().length(), edit.after());
    }
    replace(file, changed.toString());
    return "";
  }

  /** Where each line begins; a byte-order mark is no part of the first. */
  private static List<Integer> lineStarts(String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      starts.add(line.start() == 0 && text.startsWith(MARK) ? 1 : line.start());
    }
    return starts;
  }

  /** Writes a file beside the old one and puts it in its place in one step. */
  private static void replace(Path file, String text) throws IOException {
    Path folder = file.resolveSibling("");
    Path fresh = Files.createTempFile(folder, ".guidewright", ".tmp");
    try {
      copyRights(file, fresh);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (left.hasRemaining()) {
          int unused = channel.write(left);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void copyRights(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old != null && fresh != null) {
      fresh.setPermissions(old.readAttributes().permissions());
    }
  }
}
