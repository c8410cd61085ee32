package dev.guidewright.page;

import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.html.RelativeUrl;
import dev.guidewright.model.Block;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Framework;
import dev.guidewright.model.Inline;
import dev.guidewright.model.Part;
import dev.guidewright.model.Place;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Question;
import dev.guidewright.model.RedFlag;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import dev.guidewright.model.Story;
import dev.guidewright.model.Term;
import dev.guidewright.page.BlockViews.CardView;
import dev.guidewright.page.BlockViews.ContrastView;
import dev.guidewright.page.BlockViews.DiagramView;
import dev.guidewright.page.BlockViews.FlagView;
import dev.guidewright.page.BlockViews.FootnoteView;
import dev.guidewright.page.BlockViews.FrameworkView;
import dev.guidewright.page.BlockViews.PartView;
import dev.guidewright.page.BlockViews.QuestionView;
import dev.guidewright.page.BlockViews.RedFlagsView;
import dev.guidewright.page.BlockViews.ScenarioView;
import dev.guidewright.page.BlockViews.SideView;
import dev.guidewright.page.BlockViews.StepView;
import dev.guidewright.page.BlockViews.StoryView;
import dev.guidewright.page.BlockViews.TakeawayView;
import dev.guidewright.page.BlockViews.TermView;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Blocks of one chapter as HTML for one page: study blocks through their templates. */
final class BlockRenderer implements Block.Visitor<String> {
  // In CSS pixels: what a column of text and a small screen hold of a drawing.
  /** Up to this width a drawing is still read when it is shrunk to fit a phone. */
  private static final double PHONE = 460;

  private static final double COLUMN = 720;
  private static final double SCREEN = 900;

  private final Study study;
  private final Templates templates;
  private final HtmlRenderer prose;
  private final String page;
  private final MetaViews metas;
  private String heading = "";

  /**
   * A renderer for one page.
   *
   * @param page path of the page
   * @param source the Markdown file that the blocks come from
   */
  BlockRenderer(Study study, Templates templates, HtmlRenderer prose, String page, String source) {
    this.study = study;
    this.templates = templates;
    this.prose = prose;
    this.page = page;
    this.metas = new MetaViews(study.linked(), templates.words(), page, source);
  }

  /** Inline content; plain words, as most headings are, need no renderer. */
  SafeString inline(Inline inline) {
    Node only = inline.node().getFirstChild();
    return only instanceof Text words && words.getNext() == null
        ? Escape.html(words.getLiteral())
        : new SafeString(prose.inline(inline));
  }

  /** The blocks of a section; a part that its heading opens does not repeat the heading. */
  SafeString html(Section section) {
    heading = section.title();
    SafeString html = html(section.blocks());
    heading = "";
    return html;
  }

  /** Blocks one after the other; plain Markdown that stands together is rendered together. */
  SafeString html(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    List<Block> run = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Prose || block instanceof Block.Labelled) {
        run.add(block);
        continue;
      }
      out.append(prose.run(run));
      run.clear();
      out.append(block.accept(this));
    }
    String last = prose.run(run);
    return new SafeString(out.length() == 0 ? last : out.append(last).toString());
  }

  /** The footnotes that were referred to so far. */
  SafeString footnotes() {
    List<FootnoteView> notes =
        prose.footnotes().stream()
            .map(
                note -> new FootnoteView(note.id(), new SafeString(note.html()), note.references()))
            .toList();
    return notes.isEmpty()
        ? new SafeString("")
        : templates.fill("footnotes", Map.of("notes", notes));
  }

  @Override
  public String prose(Block.Prose block) {
    return prose.run(List.of(block));
  }

  @Override
  public String labelled(Block.Labelled block) {
    return prose.run(List.of(block));
  }

  @Override
  public String diagram(Block.DiagramBlock block) {
    Diagram diagram = block.diagram();
    Drawing drawing = study.drawings().drawings().get(diagram.id());
    String walk = study.decision(diagram.id()).map(Decision::output).map(this::address).orElse("");
    return fill(
        "diagram",
        new DiagramView(
            diagram.id(),
            drawing != null,
            new SafeString(drawing == null ? "" : drawing.svg(RelativeUrl.root(page))),
            drawing == null ? "" : drawing.alternative(),
            diagram.source(),
            walk,
            diagram.place().title(),
            diagram.mistakes().stream().map(BlockRenderer::mistake).toList(),
            drawing != null && drawing.width() <= PHONE,
            drawing != null && (drawing.width() > COLUMN || drawing.height() > SCREEN)));
  }

  private static String mistake(Problem mistake) {
    Span at = mistake.span();
    String file = at.path().substring(at.path().lastIndexOf('/') + 1);
    String where = file + ":" + at.line() + ":" + at.column() + ": ";
    return where + mistake.message() + (mistake.hint().isEmpty() ? "" : "; " + mistake.hint());
  }

  @Override
  public String question(Block.QuestionBlock block) {
    Question question = block.question();
    List<PartView> open = parts(Reveals.shown(question.parts()));
    StringBuilder stories = new StringBuilder();
    question.stories().forEach(story -> stories.append(story(story)));
    return fill(
        "question",
        new QuestionView(
            question.id(),
            question.label(),
            question.text(),
            metas.of(question.meta()),
            open,
            Reveals.hidden(parts(Reveals.asked(question.parts())), templates.words()),
            new SafeString(stories.toString())));
  }

  @Override
  public String part(Block.PartBlock block) {
    PartView part = part(block.part());
    String label = part.label().equals(heading) ? "" : part.label();
    return fill("part", new PartView(part.kind(), label, part.body()));
  }

  @Override
  public String framework(Block.FrameworkBlock block) {
    Framework framework = block.framework();
    List<StepView> steps =
        framework.steps().stream()
            .map(step -> new StepView(step.title(), html(step.blocks()), step.points()))
            .toList();
    return fill("framework", new FrameworkView(framework.title(), framework.ordered(), steps));
  }

  @Override
  public String story(Block.StoryBlock block) {
    return story(block.story());
  }

  private String story(Story story) {
    boolean repeats =
        heading.toLowerCase(Locale.ROOT).contains(story.title().toLowerCase(Locale.ROOT));
    return fill("story", new StoryView(repeats ? "" : story.title(), html(story.blocks())));
  }

  @Override
  public String contrast(Block.ContrastBlock block) {
    List<SideView> sides =
        block.contrast().sides().stream()
            .map(side -> new SideView(side.label(), html(side.blocks())))
            .toList();
    return fill("contrast", new ContrastView(sides));
  }

  @Override
  public String redFlags(Block.RedFlagsBlock block) {
    List<FlagView> flags = block.flags().stream().map(this::flag).toList();
    boolean pairs = flags.stream().anyMatch(flag -> flag.hasDont() && flag.hasInstead());
    return fill("red-flags", new RedFlagsView(flags, pairs));
  }

  FlagView flag(RedFlag flag) {
    return new FlagView(
        html(flag.dont()),
        !flag.dont().isEmpty(),
        html(flag.instead().orElse(List.of())),
        flag.instead().isPresent());
  }

  @Override
  public String takeaway(Block.TakeawayBlock block) {
    return fill("takeaway", new TakeawayView(html(block.takeaway().blocks())));
  }

  @Override
  public String scenario(Block.ScenarioBlock block) {
    Scenario scenario = block.scenario();
    return fill(
        "scenario",
        new ScenarioView(
            scenario.id(),
            scenario.number() == 0 ? "" : String.valueOf(scenario.number()),
            scenario.title(),
            address(scenario.output()),
            metas.of(scenario.meta()),
            html(scenario.prompt())));
  }

  @Override
  public String term(Block.TermBlock block) {
    Term term = block.term();
    List<LinkView> uses =
        study.linked().termUses().getOrDefault(term.id(), List.of()).stream()
            .map(this::link)
            .toList();
    return fill(
        "term", new TermView(term.id(), term.name(), term.aliases(), html(term.blocks()), uses));
  }

  @Override
  public String meta(Block.MetaBlock block) {
    return fill("meta", metas.of(block.meta()));
  }

  @Override
  public String card(Block.CardBlock block) {
    return fill("card", new CardView(html(block.card().front()), html(block.card().back())));
  }

  private List<PartView> parts(List<Part> parts) {
    return parts.stream().map(this::part).toList();
  }

  private PartView part(Part part) {
    return new PartView(Reveals.kind(part), part.label(), html(part.blocks()));
  }

  private LinkView link(Place place) {
    return new LinkView(place.title(), address(place.href()), place.chapter());
  }

  private String address(String target) {
    return Address.relative(page, target);
  }

  private String fill(String block, Object view) {
    return templates.text("blocks/" + block, Map.of("block", view));
  }
}
