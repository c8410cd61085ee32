package dev.guidewright.read;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses Markdown as code hosts do: CommonMark, GitHub's extensions and {@code [[wiki links]]}. */
final class MarkdownParser {
  private static final int MAX_NESTING = 100;

  private final Parser parser;

  MarkdownParser() {
    List<Extension> extensions =
        List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create());
    parser =
        Parser.builder()
            .extensions(extensions)
            .customInlineContentParserFactory(new WikiLinkParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();
  }

  /** The document, with alerts and image sizes in place. */
  Node parse(String text) {
    Node document = parser.parse(text);
    document.accept(new GitHubBlocks());
    return document;
  }
}
