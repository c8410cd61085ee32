package dev.guidewright.draw;

/**
 * The world as Graphviz sees it: no files, no clock, no chance, a little memory.
 *
 * <p>The short import names belong to the checked module; its refresh script prints them.
 */
final class VizHost {
  private static final long ENOENT = 44;
  private static final long ENOSYS = 52;

  private final StringBuilder messages = new StringBuilder();
  private final VizImage image;
  private final FlatMemory memory;
  private final int maxPages;

  /**
   * A world that says what it can say.
   *
   * @param maxPages memory cap, in pages
   */
  VizHost(VizImage image, FlatMemory memory, int maxPages) {
    this.image = image;
    this.memory = memory;
    this.maxPages = maxPages;
  }

  /** What Graphviz wrote to its error stream so far. */
  String messages() {
    return messages.toString().strip();
  }

  /**
   * Answers a call of Graphviz' bytecode; there is a result even where none is wanted.
   *
   * @param name what the module imports
   * @throws LayoutException if Graphviz gives up
   */
  static long[] answer(VizHost host, String name, long[] args) {
    return new long[] {host.call(name, args)};
  }

  /** The number of the function at a place in Graphviz' table, for its bytecode. */
  int function(int place) {
    return image.function(place);
  }

  private long call(String name, long[] args) {
    return switch (name) {
      case "k" -> resizeHeap(args[0]);
      case "p" -> error((int) args[0]);
      case "d" -> write(args);
      case "s", "o", "q" -> 0; // environ_get, localtime, tzset
      case "t" -> noEnvironment(args);
      case "g" -> Double.doubleToRawLongBits(0); // date_now
      case "x" -> noTime((int) args[2]);
      case "u" -> noChance(args);
      case "l", "v", "y", "w" -> -ENOENT;
      case "a", "b", "c", "h" -> throw new LayoutException("Graphviz gave up: " + messages());
      default -> -ENOSYS;
    };
  }

  private long resizeHeap(long wanted) {
    long bytes = wanted & 0xffffffffL;
    int pages = (int) ((bytes + FlatMemory.PAGE_SIZE - 1) / FlatMemory.PAGE_SIZE);
    if (pages > maxPages) {
      throw new LayoutException("the layout needs more than " + maxPages / 16 + " MiB");
    }
    // A fifth more than asked for, so that a growing heap is not copied at every step.
    int target = Math.min(maxPages, Math.max(pages, memory.pages() + memory.pages() / 5));
    return memory.grow(target - memory.pages()) ? 1 : 0;
  }

  private long error(int text) {
    messages.append(memory.readText(text));
    return 0;
  }

  private long write(long[] args) {
    int total = 0;
    for (int i = 0; i < args[2]; i++) {
      int vector = (int) args[1] + 8 * i;
      int length = memory.readInt(vector + 4);
      messages.append(memory.readText(memory.readInt(vector), length));
      total += length;
    }
    memory.writeInt((int) args[3], total);
    return 0;
  }

  private long noEnvironment(long[] args) {
    memory.writeInt((int) args[0], 0);
    memory.writeInt((int) args[1], 0);
    return 0;
  }

  private long noTime(int at) {
    memory.writeLong(at, 0);
    return 0;
  }

  private long noChance(long[] args) {
    memory.fill((int) args[0], (int) args[1], 0);
    return 0;
  }
}
