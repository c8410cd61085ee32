package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown as code hosts do: CommonMark, GitHub's extensions and {@code [[wiki links]]}.
 *
 * <p>Its cost is bounded by the size of the text: nesting ends at {@value #MAX_NESTING} levels, a
 * paragraph with more marks than anybody writes stays as it is ({@link BoundedInlines}), and so
 * large a table that its cells outgrow the text is refused ({@link TableSizes}).
 */
final class MarkdownParser {
  private static final int MAX_NESTING = 100;

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          TaskListItemsExtension.create());

  private static final Parser LINKING = parser(EXTENSIONS, true);

  /** For documents without an address that would become a link. */
  private static final Parser PLAIN =
      parser(EXTENSIONS.stream().filter(e -> !(e instanceof AutolinkExtension)).toList(), false);

  private MarkdownParser() {}

  /** Only what makes links of addresses asks where a text stands. */
  private static Parser parser(List<Extension> extensions, boolean keepsSpans) {
    return Parser.builder()
        .extensions(extensions)
        .linkProcessor(new WikiLinks())
        .inlineParserFactory(context -> new BoundedInlines(context, keepsSpans))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING)
        .build();
  }

  /** The document, with alerts and image sizes in place. */
  static Result<Node> parse(String text, Spans spans) {
    Optional<Problem> tooLarge = TableSizes.problem(text, spans);
    if (tooLarge.isPresent()) {
      return new Result<>(new Document(), List.of(tooLarge.get()));
    }
    Node document = (AddressHints.isIn(text) ? LINKING : PLAIN).parse(text);
    if (text.contains("&#")) {
      // Only a numeric entity makes half a letter: what decodes files does not.
      document.accept(new LoneSurrogates());
    }
    document.accept(new GitHubBlocks());
    return new Result<>(document, UnparsedText.show(document, spans));
  }
}
