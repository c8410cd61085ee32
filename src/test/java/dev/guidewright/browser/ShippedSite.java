package dev.guidewright.browser;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The guide that ships, built into a folder. */
record ShippedSite(Path folder, Build build) {
  static ShippedSite in(Path folder) {
    BuildRequest request = new BuildRequest(Path.of("guide"), Optional.of(folder), false, false);
    return new ShippedSite(folder, SiteBuilder.build(request, StageListener.silent()));
  }

  List<String> pages() {
    return build.site().files().stream()
        .map(file -> file.path())
        .filter(path -> path.endsWith(".html"))
        .toList();
  }
}
