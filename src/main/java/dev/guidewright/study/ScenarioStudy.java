package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Meta;
import dev.guidewright.model.Part;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a scenario: its heading, prompt, metadata and parts, by label or by sub-heading. */
final class ScenarioStudy {
  private final Study study;
  private final Here here;
  private final boolean wholeFile;
  private final ScenarioParts parts;

  /**
   * A scenario.
   *
   * @param here at the scenario's heading
   * @param wholeFile whether the file is this scenario and nothing else
   */
  ScenarioStudy(Study study, Here here, boolean wholeFile) {
    this.study = study;
    this.here = here;
    this.wholeFile = wholeFile;
    this.parts = new ScenarioParts(study, wholeFile);
  }

  /** What a scenario's sections became: the same sections, with their blocks recognised. */
  record Read(List<Section> sections, boolean found) {}

  /**
   * Reads the sections of a scenario.
   *
   * @param run the scenario's section and those below it
   * @param base what is said about it elsewhere
   * @return nothing found when there is no prompt, unless the file says it is a scenario
   */
  Read read(List<Section> run, Meta base) {
    Section root = run.get(0);
    Cursor in = new Cursor(root.blocks());
    Meta above = Metadata.take(in, study.labels(), base).orElse(base);
    Content content = new Content(study, here);
    List<Block> prompt = new ArrayList<>(content.until(in, rest -> endsPrompt(rest.get(0))));
    Meta meta = Metadata.take(in, study.labels(), above).orElse(above);
    prompt.addAll(content.until(in, rest -> parts.ends(rest.get(0))));
    new RunOnMetadata(study).lookAt(prompt);
    if (prompt.isEmpty()) {
      adviseOnPrompt(root);
      if (!wholeFile) {
        return new Read(run, false);
      }
    }
    List<Block> after = parts.readLabelled(in, here);
    List<Section> sections = new ArrayList<>();
    List<Section> below = new ArrayList<>();
    for (Section section : run.subList(1, run.size())) {
      below.add(parts.readSection(section, here));
    }
    Scenario scenario = scenario(root, meta, List.copyOf(prompt));
    study.findings().scenarios.add(scenario);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.ScenarioBlock(scenario));
    blocks.addAll(after);
    sections.add(root.withBlocks(List.copyOf(blocks)));
    sections.addAll(below);
    return new Read(sections, true);
  }

  /** Metadata may stand above the prompt or below it. */
  private boolean endsPrompt(Block block) {
    return parts.ends(block) || study.labels().find(block, Label.METADATA).isPresent();
  }

  private void adviseOnPrompt(Section root) {
    study
        .findings()
        .problems
        .add(
            Problem.advice(
                "scenario-without-prompt",
                root.span(),
                "the scenario \"" + root.title() + "\" has no prompt",
                "write what the interviewer says as a quoted paragraph under the heading"));
  }

  private Scenario scenario(Section root, Meta meta, List<Block> prompt) {
    Optional<ScenarioHeading> heading = ScenarioHeading.of(root.title(), study.labels());
    String title = heading.map(ScenarioHeading::title).orElse(root.title());
    String id = id(title);
    String text = Prompts.text(prompt);
    List<Part> all = parts.all();
    return new Scenario(
        id,
        heading.map(ScenarioHeading::number).orElse(0),
        title,
        wholeFile ? here.chapter().output() : study.ids().page("scenarios/", id),
        here.place(),
        root.span(),
        meta,
        prompt,
        text,
        all,
        Lists.exchanges(all),
        Lists.items(all, Part.Kind.HINTS),
        Lists.items(all, Part.Kind.FOLLOW_UPS),
        Tables.rubric(all),
        Tables.variants(all, text, study.findings().problems));
  }

  private String id(String title) {
    Ids ids = study.ids();
    String pinned = here.chapter().meta().id();
    if (wholeFile && !pinned.isBlank()) {
      return ids.unique("scenario", Ids.slug(pinned));
    }
    return ids.unique("scenario", here.isPinned() ? here.section().id() : Ids.slug(title));
  }
}
