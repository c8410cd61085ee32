package dev.guidewright.search;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Inline;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Place;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Term;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import dev.guidewright.study.StudyStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Guides of records, made by hand. */
final class Guides {
  private static final Span HERE = Span.file("guide.md");

  private final String language;
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private String title = "";
  private List<Section> sections = new ArrayList<>();

  private Guides(String language) {
    this.language = language;
  }

  /** A guide in a language. */
  static Guides in(String language) {
    return new Guides(language);
  }

  /** The guide that ships. */
  static LinkedGuide shipped() {
    Guide guide = GuideReader.read(Path.of("guide"), ReadOptions.defaults()).value();
    return linked(StudyStage.recognise(guide).value());
  }

  /** Begins a chapter. */
  Guides chapter(String title) {
    close();
    this.title = title;
    return section(1, title, "");
  }

  /** Adds a section with one paragraph. */
  Guides section(String heading, String text) {
    return section(2, heading, text);
  }

  /** Adds a code block to the section added last. */
  Guides code(String code) {
    FencedCodeBlock block = new FencedCodeBlock();
    block.setLiteral(code);
    Section last = sections.remove(sections.size() - 1);
    List<Block> blocks = new ArrayList<>(last.blocks());
    blocks.add(new Block.Prose(block, HERE));
    sections.add(last.withBlocks(blocks));
    return this;
  }

  /** Adds a term to the glossary and to the section added last. */
  Guides term(String name, List<String> aliases, String definition) {
    Place place = new Place("glossary.html", "term-" + terms.size(), name, "Glossary");
    Term term = new Term(place.anchor(), name, aliases, place, definition, prose(definition));
    terms.add(term);
    Section last = sections.remove(sections.size() - 1);
    List<Block> blocks = new ArrayList<>(last.blocks());
    blocks.add(new Block.TermBlock(term));
    sections.add(last.withBlocks(blocks));
    return this;
  }

  private Guides section(int level, String heading, String text) {
    List<Block> blocks = text.isEmpty() ? List.of() : prose(text);
    String id = "s" + sections.size();
    sections.add(
        new Section(
            id,
            level,
            new Inline(paragraph(heading)),
            heading,
            HERE,
            blocks,
            List.of(),
            List.of(),
            0));
    return this;
  }

  private static List<Block> prose(String text) {
    return List.of(new Block.Prose(paragraph(text), HERE));
  }

  private static Node paragraph(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    return paragraph;
  }

  private void close() {
    if (!sections.isEmpty()) {
      String output = "chapter-" + chapters.size() + ".html";
      chapters.add(
          new Chapter(
              "guide.md", output, title, List.of(), FrontMatter.none(), sections, Map.of(), 0));
      sections = new ArrayList<>();
    }
  }

  /** The guide with what was added. */
  LinkedGuide build() {
    close();
    Guide guide =
        new Guide(config(language), List.of(), List.copyOf(chapters), List.of(), List.of());
    return linked(studied(guide, List.copyOf(terms)));
  }

  private static GuideConfig config(String language) {
    GuideConfig d = GuideConfig.defaults();
    return new GuideConfig(
        "Guide",
        d.id(),
        d.description(),
        language,
        d.baseUrl(),
        d.version(),
        d.chapters(),
        d.split(),
        d.labels(),
        d.layers(),
        d.omit(),
        d.theme(),
        d.editLink(),
        d.diagrams(),
        d.practice(),
        d.cards(),
        d.rules());
  }

  private static StudyGuide studied(Guide guide, List<Term> terms) {
    return new StudyGuide(
        guide, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), terms,
        List.of(), Map.of(), List.of(), List.of());
  }

  private static LinkedGuide linked(StudyGuide study) {
    return new LinkedGuide(study, Map.of(), Map.of(), Map.of(), List.of());
  }
}
