package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import dev.guidewright.check.Outside;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of an author's, commands run in it, and what they print. */
abstract class AuthorsFolder {
  Path folder;
  String printed = "";

  @BeforeEach
  void nameTheFolder(@TempDir Path temporary) {
    folder = temporary;
  }

  int run(String... args) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), writer, writer, false, Map.of());
    int code = Cli.run(terminal, args);
    printed = out.toString();
    return code;
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }

  Build check(String guide) {
    BuildRequest request = new BuildRequest(folder.resolve(guide), Optional.empty(), false, false);
    return SiteBuilder.check(request, StageListener.silent(), Outside.none()).build();
  }

  static List<String> messages(Build build) {
    return build.problems().stream()
        .map(p -> p.span() + " " + p.rule() + " " + p.message())
        .toList();
  }
}
