package dev.guidewright.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.ParserOptions;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.StringReader;
import java.util.List;
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

  /** The same, when the tokens of its text are known. */
  PebbleTemplate compile(String name, List<Token> tokens) {
    return engine.getTemplateCache().computeIfAbsent(name, key -> parse(name, tokens));
  }

  /** What the engine does after it has found the tokens, which it does by twenty patterns. */
  private PebbleTemplate parse(String name, List<Token> tokens) {
    ExtensionRegistry known = engine.getExtensionRegistry();
    ParserImpl parser =
        new ParserImpl(
            known.getUnaryOperators(),
            known.getBinaryOperators(),
            known.getTokenParsers(),
            new ParserOptions());
    RootNode root = parser.parse(new TokenStream(tokens, name));
    PebbleTemplateImpl template = new PebbleTemplateImpl(engine, root, name);
    known.getNodeVisitors().forEach(visitor -> visitor.createVisitor(template).visit(root));
    return template;
  }

  /** The tokens of a text. */
  List<Token> tokens(String text, String name) {
    ExtensionRegistry known = engine.getExtensionRegistry();
    LexerImpl lexer =
        new LexerImpl(
            engine.getSyntax(),
            known.getUnaryOperators().values(),
            known.getBinaryOperators().values());
    return lexer.tokenize(new StringReader(text), name).getTokens();
  }
}
