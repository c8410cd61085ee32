package dev.guidewright.page;

import dev.guidewright.model.Content;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Room;
import dev.guidewright.model.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes every page of the site from the linked guide and the theme. */
public final class PageStage {
  private PageStage() {}

  /**
   * Renders the pages and passes on the files they load.
   *
   * <p>A mistake in a template is an error; the pages then may lack what it should have shown.
   *
   * @return the files, pages in reading order first
   */
  public static Result<List<OutputFile>> render(
      LinkedGuide linked, Drawings drawings, Theme theme) {
    return render(linked, drawings, PreparedTheme.of(theme, Memo.none()), Memo.none());
  }

  /** The same, with what is remembered of pages that would say the same. */
  public static Result<List<OutputFile>> render(
      LinkedGuide linked, Drawings drawings, PreparedTheme theme, Memo memo) {
    Templates templates = templates(linked, theme, memo);
    Sources sources = new Sources(linked);
    Pages pages = new Pages(new Study(linked, drawings), templates, sources, memo);
    List<OutputFile> files = new ArrayList<>(pages.all());
    String icon = linked.study().guide().config().theme().favicon();
    // A guide's own icon may stand where the theme's does.
    theme.assets().stream()
        .filter(asset -> icon.isEmpty() || !asset.path().equals(GuideViews.ICON))
        .forEach(files::add);
    Accent accent = Accent.of(linked.study().guide().config().theme());
    accent.css().ifPresent(css -> files.add(text(Accent.PATH, css, "guide.yml")));
    List<Problem> problems = new ArrayList<>(templates.problems());
    problems.addAll(sources.problems());
    return new Result<>(files, problems);
  }

  /**
   * Renders one page for somebody who waits for it; the others may be made later.
   *
   * @param path of the page in the site
   * @return the page of a chapter or a scenario; nothing for one that gathers from many, and for
   *     one whose templates have a mistake
   */
  public static Optional<OutputFile> page(
      LinkedGuide linked, Drawings drawings, PreparedTheme theme, Memo memo, String path) {
    Templates templates = templates(linked, theme, memo);
    Pages pages = new Pages(new Study(linked, drawings), templates, new Sources(linked), memo);
    return pages.page(path).filter(page -> templates.sound());
  }

  private static Templates templates(LinkedGuide linked, PreparedTheme theme, Memo memo) {
    String language = linked.study().guide().config().language();
    Words words = memo.recall(Words.class, "words", language, () -> Words.in(language));
    Room room = Room.forPages(linked.study().guide().chapters().size());
    return new Templates(theme.templates(), words, memo, room);
  }

  static OutputFile text(String path, String text, String origin) {
    return new OutputFile(path, Content.text(text), origin);
  }
}
