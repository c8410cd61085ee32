package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simple content becomes what the parser that knows every rule makes of it. */
class SimpleInlinesTest {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          TaskListItemsExtension.create());

  private static final AtomicInteger SIMPLE = new AtomicInteger();

  private static final Parser FULL = parser(InlineParserImpl::new);

  private static final Parser QUICK =
      parser(
          context ->
              (lines, parent) -> {
                if (SimpleInlines.parse(lines, parent, context, true)) {
                  SIMPLE.incrementAndGet();
                } else {
                  assertThat(parent.getFirstChild()).isNull();
                  new InlineParserImpl(context).parse(lines, parent);
                }
              });

  private static final String[] PIECES = {
    "a",
    "b",
    "ab",
    "1",
    " ",
    " ",
    " ",
    "*",
    "*",
    "**",
    "**",
    "***",
    "_",
    "__",
    "`",
    "`",
    "``",
    "[",
    "]",
    "](",
    ")",
    "(",
    "[a](b)",
    "[b](../c_d.md#e-f)",
    "*a*",
    "**b**",
    "`c`",
    "` c `",
    "`*`",
    "[x] ",
    "[ ] ",
    "[X]: /u",
    "\n\n",
    "- ",
    "[^a]",
    "![",
    "!",
    "<",
    "&",
    "&amp;",
    "\\",
    "~",
    "~~",
    ".",
    ":",
    ",",
    "\n",
    "  \n",
    "é",
    "—",
    "字",
    "😀",
    "\t",
    "http://a.org",
    "[[a]]",
    "#",
    "|",
    "\u00A0",
    "\u0085",
    "<b>",
    "'",
    "\""
  };

  private static Parser parser(InlineParserFactory inlines) {
    return Parser.builder()
        .extensions(EXTENSIONS)
        .linkProcessor(new WikiLinks())
        .inlineParserFactory(inlines)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build();
  }

  private static String shown(Parser parser, String text) {
    Node document = parser.parse(text);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      withoutMost(block);
    }
    StringBuilder out = new StringBuilder();
    show(document, out);
    return out.toString();
  }

  /** Nobody asks where these are. */
  private static void withoutMost(Node node) {
    boolean isUnasked =
        node instanceof Code || node instanceof Emphasis || node instanceof SoftLineBreak;
    if (isUnasked) {
      node.setSourceSpans(List.of());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      withoutMost(child);
    }
  }

  private static void show(Node node, StringBuilder out) {
    out.append(node.getClass().getSimpleName());
    if (node instanceof Text text) {
      out.append('"').append(text.getLiteral()).append('"');
    } else if (node instanceof Code code) {
      out.append('"').append(code.getLiteral()).append('"');
    } else if (node instanceof Link link) {
      out.append('"').append(link.getDestination()).append('"').append(link.getTitle());
    }
    for (SourceSpan span : node.getSourceSpans()) {
      out.append(' ').append(span.getLineIndex()).append(':').append(span.getColumnIndex());
      out.append('+').append(span.getLength());
    }
    out.append('(');
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      show(child, out);
    }
    out.append(')');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "two\nlines",
        "a *b* **c** `d` e",
        "(*a*), **b**: c",
        "[a](b.md) and [`c`](../d_e.md#f)!",
        "**[a](b)** and *a `*` b*",
        "snake_case and `_`",
        "# heading *a*",
        "| a | `b` |\n|---|---|\n| *c* | |\n",
        "- **a**: b\n  - `c`",
        "- [x] a *b*\n- [ ] c"
      })
  void isParsedAtOnce(String text) {
    SIMPLE.set(0);
    int full = SIMPLE.get();
    String quick = shown(QUICK, text);

    assertThat(SIMPLE.get()).isGreaterThan(full);
    assertThat(quick).isEqualTo(shown(FULL, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a *b",
        "a* b",
        "a  \nb",
        "[a]",
        "[^a](b)",
        "[a](b c)",
        "[a](<b>)",
        "![a](b)",
        "[[a]]",
        "`a",
        "``a``",
        "` a `",
        "*a **b** c*",
        "***a***",
        "a*b*c",
        "_a_",
        "a &amp; b",
        "a\\*",
        "<b>",
        "~~a~~",
        "*a\nb*",
        "[a\nb](c)",
        "é*a*",
        "https://a.org <https://b.org>",
        "[x] a\n\n[X]: b"
      })
  void isLeftToTheParserThatKnowsEveryRule(String text) {
    SIMPLE.set(0);
    String quick = shown(QUICK, text);

    assertThat(SIMPLE).hasValue(0);
    assertThat(quick).isEqualTo(shown(FULL, text));
  }

  @Test
  void isTheSameWhateverIsWritten() {
    Random random = new Random(1);
    SIMPLE.set(0);
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(shown(QUICK, text.toString()))
          .as("%s", text)
          .isEqualTo(shown(FULL, text.toString()));
    }
    assertThat(SIMPLE.get()).isGreaterThan(5_000);
  }

  @Test
  void countsAgainstTheShareOfADocumentAsBefore() {
    SIMPLE.set(0);
    shown(QUICK, "`a` ".repeat(30).strip());
    assertThat(SIMPLE).hasValue(1);

    shown(QUICK, "`a` ".repeat(31).strip());
    assertThat(SIMPLE).hasValue(1);
  }
}
