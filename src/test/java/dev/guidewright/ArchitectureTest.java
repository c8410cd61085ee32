package dev.guidewright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the line straight: who may import whom, and who alone touches what. */
class ArchitectureTest {
  private static final String ROOT = "dev.guidewright";

  private static final Set<String> CHANGES =
      Set.of(
          "write",
          "writeString",
          "newOutputStream",
          "newBufferedWriter",
          "copy",
          "move",
          "delete",
          "deleteIfExists",
          "createFile",
          "createDirectory",
          "createDirectories",
          "createLink",
          "createSymbolicLink",
          "createTempFile",
          "createTempDirectory");

  private static final Set<String> LIBRARIES = Set.of("model");

  /** What each package may import of ours, besides itself. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("language", Set.of()),
          Map.entry("mermaid", LIBRARIES),
          Map.entry("html", LIBRARIES),
          Map.entry("read", LIBRARIES),
          Map.entry("study", Set.of("model", "mermaid")),
          Map.entry("link", Set.of("model", "language")),
          Map.entry("draw", LIBRARIES),
          Map.entry("page", Set.of("model", "html")),
          Map.entry("search", Set.of("model", "html", "language")),
          Map.entry("export", Set.of("model", "html")),
          Map.entry("check", Set.of("model", "html")),
          Map.entry("write", LIBRARIES),
          Map.entry("cache", LIBRARIES),
          Map.entry(
              "build",
              Set.of(
                  "model", "html", "read", "study", "link", "draw", "page", "search", "export",
                  "check", "write")),
          Map.entry("author", Set.of("build", "model")),
          Map.entry("serve", Set.of("build", "model")),
          Map.entry(
              "cli",
              Set.of(
                  "author", "build", "cache", "check", "serve", "model", "mermaid", "draw",
                  "search", "write", "export")));

  /** Graphviz as bytecode, which nobody wrote; it imports its own runtime only. */
  private static final Pattern GENERATED = Pattern.compile(".*/draw/VizMachine[^/]*");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.matches(GENERATED))
          .importPackages(ROOT);

  static List<String> packages() {
    return MAY_IMPORT.keySet().stream().sorted().toList();
  }

  private static String packageOf(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.", -1)[0];
  }

  @Test
  void sees_the_classes_it_is_meant_to_see() {
    Set<String> seen = new TreeSet<>();
    CLASSES.forEach(type -> seen.add(packageOf(type)));
    assertThat(seen).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_imports_only_what_it_may(String name) {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (packageOf(type).equals(name)) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass())
            .filter(target -> target.getPackageName().startsWith(ROOT))
            .map(ArchitectureTest::packageOf)
            .filter(other -> !other.equals(name))
            .filter(other -> !MAY_IMPORT.getOrDefault(name, Set.of()).contains(other))
            .forEach(other -> wrong.add(type.getSimpleName() + " -> " + other));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void no_package_depends_on_itself_through_others() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void only_read_sees_the_markdown_parser() {
    onlyIn("read", "org.commonmark.parser..");
  }

  @Test
  void only_page_sees_pebble() {
    onlyIn("page", "io.pebbletemplates..");
  }

  @Test
  void only_draw_sees_graphviz() {
    onlyIn("draw", "guru.nidi..");
  }

  @Test
  void only_cli_sees_picocli() {
    onlyIn("cli", "picocli..");
  }

  private static void onlyIn(String name, String library) {
    assertThat(CLASSES.that(resideInAPackage(ROOT + "." + name + ".."))).isNotEmpty();
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  /**
   * Caches lie in the user's folder, an author's files in the guide; a site is written by write.
   */
  @Test
  void no_stage_but_write_changes_files() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".write..",
            ROOT + ".author..",
            ROOT + ".cache..",
            ROOT + ".cli..",
            ROOT + ".check..")
        .should()
        .callMethodWhere(
            describe(
                "it changes files",
                call ->
                    call.getTargetOwner().isEquivalentTo(Files.class)
                        && CHANGES.contains(call.getTarget().getName())))
        .check(CLASSES);
  }

  /** {@link dev.guidewright.model.Parallel} says why. */
  @Test
  void no_stream_is_parallel() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "a stream becomes parallel",
                call -> Set.of("parallel", "parallelStream").contains(call.getTarget().getName())))
        .check(CLASSES);
  }

  @Test
  void only_cli_prints_and_exits() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void every_package_is_null_marked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).isEmpty();
  }
}
