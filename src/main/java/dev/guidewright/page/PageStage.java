package dev.guidewright.page;

import dev.guidewright.model.Content;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
    return render(linked, drawings, theme, Memo.none());
  }

  /** The same, with what is remembered of pages that would say the same. */
  public static Result<List<OutputFile>> render(
      LinkedGuide linked, Drawings drawings, Theme theme, Memo memo) {
    String language = linked.study().guide().config().language();
    Words words = memo.recall(Words.class, "words", language, () -> Words.in(language));
    Templates templates = new Templates(theme, words, memo);
    Sources sources = new Sources(linked);
    Pages pages = new Pages(new Study(linked, drawings), templates, sources, memo);
    List<OutputFile> files = new ArrayList<>(pages.all());
    String icon = linked.study().guide().config().theme().favicon();
    theme
        .assets()
        .forEach(
            (path, content) -> {
              // A guide's own icon may stand where the theme's does.
              if (icon.isEmpty() || !path.equals(GuideViews.ICON)) {
                files.add(asset(path, content));
              }
            });
    Accent accent = Accent.of(linked.study().guide().config().theme());
    accent.css().ifPresent(css -> files.add(text(Accent.PATH, css, "guide.yml")));
    List<Problem> problems = new ArrayList<>(templates.problems());
    problems.addAll(sources.problems());
    return new Result<>(files, problems);
  }

  private static OutputFile asset(String path, Content content) {
    if (!path.endsWith(".css")) {
      return new OutputFile(path, content, "the theme");
    }
    String css = new String(content.bytes(), StandardCharsets.UTF_8);
    return text(path, StyleSheet.compact(css), "the theme");
  }

  static OutputFile text(String path, String text, String origin) {
    return new OutputFile(path, Content.text(text), origin);
  }
}
