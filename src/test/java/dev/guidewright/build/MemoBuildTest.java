package dev.guidewright.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.cache.DiskCache;
import dev.guidewright.cache.GuideCache;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.TextCache;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that remembers the one before, or finds what an earlier run kept, gives the same as one
 * that stands alone.
 */
class MemoBuildTest {
  @TempDir Path guide;
  @TempDir Path kept;

  @Test
  void aMemoChangesNothingOverAFewEdits() {
    edit(4, 20261122);
  }

  @Test
  @Tag("slow")
  void aMemoChangesNothingOverAHundredEdits() {
    edit(100, 7);
  }

  @Test
  void aPageThatIsMadeFirstIsTheOneOfTheWholeBuild() {
    RandomEdits author = new RandomEdits(guide, 4711);
    Memo memo = Memo.ofBuilds();
    for (int i = 0; i < 3; i++) {
      String edit = author.next();
      Draft draft = SiteBuilder.draft(request(), StageListener.silent(), memo);
      Map<String, byte[]> first = new TreeMap<>();
      for (Chapter chapter : build(Memo.none()).guide().study().guide().chapters()) {
        draft
            .page(chapter.output())
            .ifPresent(page -> first.put(page.path(), page.content().bytes()));
      }
      Map<String, byte[]> whole = files(draft.build());
      assertThat(first).as(edit).isNotEmpty();
      first.forEach((path, bytes) -> assertThat(bytes).as(edit + path).isEqualTo(whole.get(path)));
    }
  }

  @Test
  void buildsThatAreLeftUnfinishedChangeNothing() {
    RandomEdits author = new RandomEdits(guide, 31);
    Memo memo = Memo.ofBuilds();
    build(memo);
    for (int i = 0; i < 2; i++) {
      String edit = author.next() + "; " + author.next();
      Draft left = SiteBuilder.draft(request(), StageListener.silent(), memo);
      left.guide().chapters().forEach(chapter -> left.page(chapter.output()));
      edit += "; " + author.next();
      assertThat(different(build(memo), build(Memo.none()))).as(edit).isEmpty();
    }
  }

  private void edit(int edits, long seed) {
    RandomEdits author = new RandomEdits(guide, seed);
    Memo memo = Memo.ofBuilds();
    build(memo);
    for (int i = 1; i <= edits; i++) {
      String edit = "seed " + seed + ", edit " + i + ": " + author.next();
      Build remembering = build(memo);
      Build alone = build(Memo.none());
      assertThat(different(remembering, alone)).as(edit).isEmpty();
      assertThat(remembering.problems()).as(edit).isEqualTo(alone.problems());
      Build anotherRun = build(Memo.ofOneBuild(cache()));
      assertThat(different(anotherRun, alone)).as(edit).isEmpty();
      assertThat(anotherRun.problems()).as(edit).isEqualTo(alone.problems());
    }
  }

  private TextCache cache() {
    return GuideCache.of(new DiskCache(kept, 64 << 20), () -> Optional.of("this edition"), guide);
  }

  private Build build(Memo memo) {
    return SiteBuilder.build(request(), StageListener.silent(), memo);
  }

  private BuildRequest request() {
    return new BuildRequest(guide, Optional.empty(), false, false);
  }

  /** Paths of files that only one of two sites has, or that have other bytes. */
  private static Set<String> different(Build one, Build other) {
    Map<String, byte[]> left = files(one);
    Map<String, byte[]> right = files(other);
    Set<String> paths = new TreeSet<>(left.keySet());
    paths.addAll(right.keySet());
    paths.removeIf(path -> Arrays.equals(left.get(path), right.get(path)));
    return paths;
  }

  private static Map<String, byte[]> files(Build build) {
    Map<String, byte[]> files = new TreeMap<>();
    for (OutputFile file : build.site().files()) {
      files.put(file.path(), file.content().bytes());
    }
    return files;
  }
}
