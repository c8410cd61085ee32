package dev.guidewright.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.ParserOptions;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;

/** Compiles templates that use each other. */
final class TemplateCompiler {
  private final PebbleEngine engine;

  /**
   * A compiler for some templates.
   *
   * @param texts by name
   */
  TemplateCompiler(Map<String, String> texts) {
    MemoryLoader loader = new MemoryLoader();
    texts.forEach(loader::addTemplate);
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .extension(new RecordParts())
            .strictVariables(true)
            .autoEscaping(true)
            .addEscapingStrategy("html", Escape::printed)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  /** Compiles a template. */
  PebbleTemplate compile(String name) {
    return engine.getTemplate(name);
  }

  /** The same, when the tree of its text is known. */
  PebbleTemplate compile(String name, String tree) {
    return engine.getTemplateCache().computeIfAbsent(name, key -> read(name, tree));
  }

  private PebbleTemplate read(String name, String tree) {
    TreeReader reader = new TreeReader(tree, name);
    PebbleTemplateImpl template = new PebbleTemplateImpl(engine, new RootNode(reader.body()), name);
    reader.register(template);
    return template;
  }

  /** The tree of a text, as {@link TreeText} writes it. */
  String tree(String text, String name) {
    ExtensionRegistry known = engine.getExtensionRegistry();
    LexerImpl lexer =
        new LexerImpl(
            engine.getSyntax(),
            known.getUnaryOperators().values(),
            known.getBinaryOperators().values());
    ParserImpl parser =
        new ParserImpl(
            known.getUnaryOperators(),
            known.getBinaryOperators(),
            known.getTokenParsers(),
            new ParserOptions());
    RootNode root = parser.parse(lexer.tokenize(new StringReader(text), name));
    PebbleTemplateImpl template = new PebbleTemplateImpl(engine, root, name);
    known.getNodeVisitors().forEach(visitor -> visitor.createVisitor(template).visit(root));
    return TreeText.of(root.getBody());
  }
}
