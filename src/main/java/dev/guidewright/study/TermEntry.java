package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A line of a glossary that names a term.
 *
 * @param blocks what the line itself says about it; empty when the text follows
 */
record TermEntry(String name, List<String> aliases, List<Block> blocks) {
  private static final int MAX_NAME = 80;
  private static final int MAX_ALSO_WORDS = 3;

  /** The terms that a block names: one in a paragraph, one in each item of a list, or none. */
  static List<TermEntry> of(Block block, Labels labels) {
    if (block instanceof Block.Labelled label) {
      return label.label().length() > MAX_NAME
          ? List.of()
          : List.of(named(label.label(), Nodes.body(label), labels));
    }
    Optional<Paragraph> paragraph = Nodes.prose(block, Paragraph.class);
    if (paragraph.isPresent()) {
      return of(paragraph.get(), List.of(), Spans.of(block), labels).stream().toList();
    }
    return Nodes.prose(block, ListBlock.class)
        .map(list -> ofItems(list, Spans.of(block), labels))
        .orElse(List.of());
  }

  /** A name with its aliases in brackets behind it. */
  static TermEntry named(String words, List<Block> blocks, Labels labels) {
    int open = words.lastIndexOf(" (");
    if (open > 0 && words.endsWith(")")) {
      String name = words.substring(0, open).strip();
      List<String> aliases = aliases(name, words.substring(open + 2, words.length() - 1), labels);
      if (!aliases.isEmpty()) {
        return new TermEntry(name, aliases, blocks);
      }
    }
    return new TermEntry(words, List.of(), blocks);
  }

  /** A list is one of terms when each of its items names one. */
  private static List<TermEntry> ofItems(ListBlock list, Span span, Labels labels) {
    List<TermEntry> entries = new ArrayList<>();
    for (Node item : Nodes.items(list)) {
      if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
        return List.of();
      }
      List<Node> children = Nodes.children(item);
      List<Block> below = Nodes.prose(children.subList(1, children.size()), span);
      Optional<TermEntry> entry = of(paragraph, below, span, labels);
      if (entry.isEmpty() || entry.get().blocks.isEmpty()) {
        return List.of();
      }
      entries.add(entry.get());
    }
    return entries;
  }

  private static Optional<TermEntry> of(
      Paragraph paragraph, List<Block> below, Span span, Labels labels) {
    if (!(paragraph.getFirstChild() instanceof StrongEmphasis strong)) {
      return Optional.empty();
    }
    String bold = PlainText.of(strong);
    boolean colon = bold.endsWith(":");
    String words = colon ? bold.substring(0, bold.length() - 1).strip() : bold;
    if (words.isEmpty() || words.length() > MAX_NAME) {
      return Optional.empty();
    }
    Node next = strong.getNext();
    String behind = next instanceof Text text ? text.getLiteral() : "";
    Brackets brackets = Brackets.of(behind, words, labels);
    int separator = separatorEnd(behind, brackets.end());
    boolean ends = behind.substring(brackets.end()).isBlank() && isLineEnd(next);
    boolean remark = brackets.aliases.isEmpty() && separatorEnd(behind, brackets.close) > 0;
    boolean isEntry = colon || separator > 0 || ends || remark || !brackets.aliases.isEmpty();
    if (!isEntry) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    Paragraph rest = NodeCopy.from(next, Math.max(separator, brackets.end())).orElse(paragraph);
    if (rest.getFirstChild() != null) {
      blocks.add(new Block.Prose(rest, span));
    }
    blocks.addAll(below);
    TermEntry entry = named(words, List.copyOf(blocks), labels);
    return Optional.of(
        brackets.aliases.isEmpty()
            ? entry
            : new TermEntry(entry.name, brackets.aliases, entry.blocks));
  }

  private static boolean isLineEnd(@Nullable Node node) {
    return node == null
        || node instanceof SoftLineBreak
        || (node instanceof Text
            && (node.getNext() == null || node.getNext() instanceof SoftLineBreak));
  }

  /** Where the text behind a colon or dash begins; 0 when there is none. */
  private static int separatorEnd(String text, int from) {
    int at = skipBlanks(text, from);
    boolean isSeparator =
        at < text.length()
            && (text.charAt(at) == ':'
                || (at > 0 && "–—-".indexOf(text.charAt(at)) >= 0 && text.startsWith(" ", at + 1)));
    return isSeparator ? skipBlanks(text, at + 1) : 0;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Other names in {@code aka x, y}, an acronym, or what an acronym stands for. */
  private static List<String> aliases(String name, String inner, Labels labels) {
    if (isAcronym(inner) || (isAcronym(name) && initials(inner).equalsIgnoreCase(name))) {
      return List.of(inner.strip());
    }
    String[] words = inner.strip().split(" ", -1);
    for (int count = Math.min(MAX_ALSO_WORDS, words.length - 1); count > 0; count--) {
      Phrase head = Phrase.of(String.join(" ", Arrays.copyOf(words, count)));
      if (labels.phrases(Label.ALSO).contains(head)) {
        String rest = String.join(" ", Arrays.copyOfRange(words, count, words.length));
        return Arrays.stream(rest.replace(';', ',').split(",", -1))
            .map(Quotes::strip)
            .filter(alias -> !alias.isBlank())
            .toList();
      }
    }
    return List.of();
  }

  private static boolean isAcronym(String text) {
    String word = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    return word.length() > 1
        && word.length() <= 10
        && word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '/');
  }

  private static String initials(String text) {
    StringBuilder initials = new StringBuilder();
    for (String word : Phrase.of(text).words()) {
      initials.appendCodePoint(word.codePointAt(0));
    }
    return initials.toString();
  }

  /**
   * Brackets right behind a name.
   *
   * @param aliases other names in them; brackets without are a remark, which belongs to the text
   * @param close where they end; 0 when there are none
   */
  private record Brackets(List<String> aliases, int close) {
    /** Where what is said of the name begins, as far as the brackets tell. */
    int end() {
      return aliases.isEmpty() ? 0 : close;
    }

    static Brackets of(String text, String name, Labels labels) {
      int open = skipBlanks(text, 0);
      int close = text.indexOf(')', open);
      if (!text.startsWith("(", open) || close < 0) {
        return new Brackets(List.of(), 0);
      }
      List<String> aliases = TermEntry.aliases(name, text.substring(open + 1, close), labels);
      return new Brackets(aliases, close + 1);
    }
  }
}
