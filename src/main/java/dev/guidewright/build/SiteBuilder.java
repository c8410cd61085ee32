package dev.guidewright.build;

import dev.guidewright.check.CheckStage;
import dev.guidewright.check.Outside;
import dev.guidewright.check.RuleSettings;
import dev.guidewright.draw.DrawStage;
import dev.guidewright.link.Linker;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.Edit;
import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Room;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Site;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Theme;
import dev.guidewright.page.PageStage;
import dev.guidewright.page.PreparedTheme;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import dev.guidewright.read.ThemeReader;
import dev.guidewright.search.SearchStage;
import dev.guidewright.study.StudyStage;
import dev.guidewright.write.SiteWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The line: a guide is read, its study structure recognised, its addresses resolved, its graphs
 * drawn; pages, the search index and exports are made of that, checked together, and written as
 * one.
 */
public final class SiteBuilder {
  private final BuildRequest request;
  private final StageListener listener;
  private final Memo memo;
  private final List<Problem> problems = new ArrayList<>();

  private final Optional<Outside> outside;
  private List<Edit> edits = List.of();

  private SiteBuilder(
      BuildRequest request, Optional<Outside> outside, StageListener listener, Memo memo) {
    this.request = request;
    this.outside = outside;
    this.listener = listener;
    this.memo = memo;
  }

  /**
   * Builds a site, and writes it when there is a place for it and no error.
   *
   * @param request what to build
   * @param listener hears which stage begins
   * @return the site and all problems
   * @throws dev.guidewright.write.WriteException when the machine does not let it be written
   */
  public static Build build(BuildRequest request, StageListener listener) {
    return build(request, listener, Memo.none());
  }

  /**
   * Builds a site again, with what is remembered of the build before; the bytes are the same.
   *
   * @param memo from build to build the same one, never two builds at a time
   */
  public static Build build(BuildRequest request, StageListener listener, Memo memo) {
    memo.begin();
    Build build = new SiteBuilder(request, Optional.empty(), listener, memo).build();
    memo.end();
    return build;
  }

  /**
   * Builds a site to be looked at while it is written, and writes nothing. It may be left
   * unfinished for the next one.
   *
   * @param memo from build to build the same one, never two builds at a time
   */
  public static Draft draft(BuildRequest request, StageListener listener, Memo memo) {
    memo.begin();
    return new SiteBuilder(request, Optional.empty(), listener, memo).draft();
  }

  /**
   * Builds a site and looks at all that can be known to be wrong with it and its guide.
   *
   * @param request what to build
   * @param listener hears which stage begins
   * @param outside tries links to other sites, or does not
   * @return the site, all problems, and the changes that would mend what is mechanical
   * @throws dev.guidewright.write.WriteException when the machine does not let it be written
   */
  public static Checked check(BuildRequest request, StageListener listener, Outside outside) {
    SiteBuilder builder = new SiteBuilder(request, Optional.of(outside), listener, Memo.none());
    return new Checked(builder.build(), builder.edits);
  }

  /**
   * Reads a guide with its layers and goes no further.
   *
   * @param guide a folder or a Markdown file
   */
  public static Result<Guide> read(Path guide) {
    Result<Guide> read = GuideReader.read(guide, ReadOptions.defaults());
    return new Result<>(read.value(), read.value().layers().shown(read.problems()));
  }

  private Build build() {
    // Also when this guide turns out to have errors, readers get back what a killed build took.
    request.output().ifPresent(SiteWriter::restore);
    Supplier<Result<PreparedTheme>> theming = Beside.start("theme", this::theme);
    Guide guide = stage("read", () -> GuideReader.read(request.guide(), request.reading(), memo));
    StudyGuide study = study(guide);
    Supplier<Result<List<OutputFile>>> indexing = indexing(study);
    LinkedGuide linked = link(guide, study);
    List<OutputFile> pages = pages(linked, drawings(linked), stage("theme", theming));
    List<OutputFile> index = stage("search", indexing);
    Site site = stage("site", () -> SiteAssembly.of(linked, List.of(pages, index)));
    if (outside.isPresent()) {
      edits = stage("check", () -> CheckStage.check(guide, linked, site));
      stage("outside", () -> outside.get().look(guide, linked));
    }
    Build build = result(guide, linked, site);
    if (build.isWritable() && request.output().isPresent()) {
      int found = problems.size();
      stage("write", () -> SiteWriter.write(site, request.output().get()));
      return problems.size() == found ? build : result(guide, linked, site);
    }
    return build;
  }

  private Draft draft() {
    Guide guide = stage("read", () -> GuideReader.read(request.guide(), request.reading(), memo));
    StudyGuide study = study(guide);
    LinkedGuide linked = link(guide, study);
    Drawings drawings = drawings(linked);
    PreparedTheme theme = stage("theme", this::theme);
    boolean sound = problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    return new Draft(
        guide,
        path -> sound ? PageStage.page(linked, drawings, theme, memo, path) : Optional.empty(),
        () -> {
          List<OutputFile> pages = pages(linked, drawings, theme);
          memo.end();
          return result(
              guide, linked, stage("site", () -> SiteAssembly.of(linked, List.of(pages))));
        },
        () -> SearchStage.index(study).value());
  }

  private StudyGuide study(Guide guide) {
    return stage("study", () -> StudyStage.recognise(guide, memo));
  }

  private LinkedGuide link(Guide guide, StudyGuide study) {
    return stage("link", () -> Linker.link(guide, study, memo));
  }

  /** The index is made beside what follows, or first where there is too little memory for both. */
  private static Supplier<Result<List<OutputFile>>> indexing(StudyGuide study) {
    if (Room.forPages(study.guide().chapters().size()).isScarce()) {
      Result<List<OutputFile>> index = SearchStage.index(study);
      return () -> index;
    }
    return Beside.start("search", () -> SearchStage.index(study));
  }

  private Drawings drawings(LinkedGuide linked) {
    return stage("draw", () -> DrawStage.draw(linked, memo));
  }

  /** Needs nothing of the guide but the names of its themes, and is made while that is read. */
  private Result<PreparedTheme> theme() {
    Result<Theme> theme = ThemeReader.of(request.guide(), memo);
    return new Result<>(PreparedTheme.of(theme.value(), memo), theme.problems());
  }

  private List<OutputFile> pages(LinkedGuide linked, Drawings drawings, PreparedTheme theme) {
    return stage("page", () -> PageStage.render(linked, drawings, theme, memo));
  }

  private Build result(Guide guide, LinkedGuide linked, Site site) {
    List<Problem> wanted = RuleSettings.apply(guide, problems, outside.isPresent());
    return new Build(linked, site, guide.layers().shown(wanted), request.strict());
  }

  private <T> T stage(String name, Supplier<Result<T>> stage) {
    listener.begins(name);
    Result<T> result = stage.get();
    problems.addAll(result.problems());
    return result.value();
  }
}
