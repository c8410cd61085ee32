package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Meta;
import dev.guidewright.model.PlainText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/**
 * Reads metadata: a line such as {@code **Level**: Director · **Time**: 45 min}, or front matter.
 */
final class Metadata {
  /** A single label with more text than this is a paragraph of its own and no metadata. */
  private static final int MAX_SINGLE = 60;

  private final Labels labels;
  private final Map<Label, String> values = new EnumMap<>(Label.class);
  private final Map<String, String> others = new LinkedHashMap<>();
  private final List<String> studyFirst = new ArrayList<>();
  private final List<Block> source = new ArrayList<>();

  private Metadata(Labels labels) {
    this.labels = labels;
  }

  /**
   * The metadata that stands at the cursor, which is moved behind it; empty when there is none.
   *
   * @param base what is said elsewhere, and holds where this says nothing
   */
  static Optional<Meta> take(Cursor in, Labels labels, Meta base) {
    Metadata read = new Metadata(labels);
    boolean found = false;
    while (in.hasNext() && read.add(in.peek())) {
      in.next();
      found = true;
    }
    return found ? Optional.of(read.over(base)) : Optional.empty();
  }

  /** What a file's front matter says. */
  static Meta of(FrontMatter front, Labels labels) {
    Metadata read = new Metadata(labels);
    front.labels().forEach(read::put);
    read.values.computeIfPresent(Label.STUDY_FIRST, (k, v) -> read.addresses(v));
    return read.values.isEmpty() && read.others.isEmpty() ? Meta.none() : read.over(Meta.none());
  }

  private String addresses(String text) {
    for (String address : text.split(",", -1)) {
      if (!address.isBlank()) {
        studyFirst.add(address.strip());
      }
    }
    return text;
  }

  private boolean add(Block block) {
    if (labels.find(block, Label.METADATA).isEmpty() || !(block instanceof Block.Labelled line)) {
      return false;
    }
    List<Entry> entries = entries(line);
    if (entries.size() == 1 && !isMetadata(entries.get(0))) {
      return false;
    }
    for (Entry entry : entries) {
      put(entry.label, entry.text());
      if (labels.is(entry.label, Label.STUDY_FIRST)) {
        studyFirst.addAll(entry.links);
      }
    }
    source.add(line);
    return true;
  }

  /**
   * Whether a label on its own is metadata: short, and with a link where it sends the reader on.
   */
  private boolean isMetadata(Entry entry) {
    if (entry.text().isEmpty()) {
      return false;
    }
    return labels.is(entry.label, Label.STUDY_FIRST)
        ? !entry.links.isEmpty()
        : entry.text().length() <= MAX_SINGLE;
  }

  private void put(String label, String value) {
    labels
        .find(label, Label.METADATA)
        .ifPresentOrElse(
            known -> values.putIfAbsent(known, value), () -> others.putIfAbsent(label, value));
  }

  private static List<Entry> entries(Block.Labelled line) {
    List<Entry> entries = new ArrayList<>();
    Entry open = new Entry(line.label());
    entries.add(open);
    for (Node node : Nodes.children(line.body())) {
      if (node instanceof StrongEmphasis strong && isLabel(strong)) {
        open = new Entry(label(strong));
        entries.add(open);
      } else {
        open.add(node);
      }
    }
    return entries;
  }

  /** Whether bold text is a label: a colon stands in it or behind it. */
  static boolean isLabel(StrongEmphasis strong) {
    Node next = strong.getNext();
    return PlainText.of(strong).endsWith(":")
        || (next != null && PlainText.of(next).startsWith(":"));
  }

  /** The words of a label, without its colon. */
  static String label(StrongEmphasis strong) {
    String text = PlainText.of(strong);
    return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
  }

  private Meta over(Meta base) {
    Map<String, String> further = new LinkedHashMap<>(base.others());
    further.putAll(others);
    int minutes = values.containsKey(Label.TIME) ? minutes(value(Label.TIME, "")) : base.minutes();
    if (minutes == 0 && values.containsKey(Label.TIME)) {
      further.put(labels.words(Label.TIME), value(Label.TIME, ""));
    }
    boolean withoutCards = value(Label.CARDS, "").equalsIgnoreCase("none");
    return new Meta(
        value(Label.LEVEL, base.level()),
        minutes,
        value(Label.DIFFICULTY, base.difficulty()),
        value(Label.COMPETENCY, base.competency()),
        studyFirst.isEmpty() ? base.studyFirst() : List.copyOf(studyFirst),
        base.cards() && !withoutCards,
        further,
        source.isEmpty() ? base.source() : List.copyOf(source));
  }

  private String value(Label label, String otherwise) {
    return Optional.ofNullable(values.get(label)).orElse(otherwise);
  }

  /** Minutes in {@code 45 min}, {@code 1 h 30}, {@code 1.5 hours}; 0 when it is no time. */
  static int minutes(String text) {
    double total = 0;
    double number = -1;
    for (String word : pieces(text)) {
      if (Character.isDigit(word.charAt(0))) {
        total += Math.max(number, 0);
        number = number(word);
      } else if (number >= 0) {
        boolean hours = word.startsWith("h") || word.startsWith("H");
        total += hours ? number * 60 : number;
        number = -1;
      }
    }
    total += Math.max(number, 0);
    return total > 0 && total <= 24 * 60 ? (int) StrictMath.round(total) : 0;
  }

  /** Numbers and words, also where no blank parts them. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = (c < 128 && Character.isLetterOrDigit(c)) || (c == '.' && piece.length() > 0);
      boolean turns =
          piece.length() > 0
              && c != '.'
              && Character.isDigit(c) != Character.isDigit(piece.charAt(0));
      if (piece.length() > 0 && (!part || turns)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      if (part) {
        piece.append(c);
      }
    }
    if (piece.length() > 0) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static double number(String digits) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** One label with its value. */
  private static final class Entry {
    private final String label;
    private final StringBuilder text = new StringBuilder();
    private final List<String> links = new ArrayList<>();

    Entry(String label) {
      this.label = label;
    }

    void add(Node node) {
      String words =
          node instanceof org.commonmark.node.Text t ? t.getLiteral() : PlainText.of(node);
      text.append(words.isEmpty() ? " " : words);
      collectLinks(node);
    }

    private void collectLinks(Node node) {
      if (node instanceof Link link) {
        links.add(link.getDestination());
      }
      Nodes.children(node).forEach(this::collectLinks);
    }

    String text() {
      int start = 0;
      int end = text.length();
      while (start < end && isSeparator(text.charAt(start))) {
        start++;
      }
      while (end > start && isSeparator(text.charAt(end - 1))) {
        end--;
      }
      return text.substring(start, end);
    }

    private static boolean isSeparator(char c) {
      return Character.isWhitespace(c) || ":·|•,;–—".indexOf(c) >= 0;
    }
  }
}
