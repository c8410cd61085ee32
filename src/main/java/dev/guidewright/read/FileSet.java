package dev.guidewright.read;

import dev.guidewright.model.Content;
import java.util.SortedMap;

/**
 * The files of one layer, or of several laid over each other.
 *
 * @param files by path, with forward slashes; the order is that of the paths, whatever the disk's
 */
record FileSet(SortedMap<String, Entry> files) {
  /**
   * One file.
   *
   * @param content its bytes
   * @param size number of bytes when it was found
   * @param layer the layer it came from; empty for the guide's own folder
   */
  record Entry(Content content, long size, String layer) {
    Entry in(String other) {
      return new Entry(content, size, other);
    }
  }
}
