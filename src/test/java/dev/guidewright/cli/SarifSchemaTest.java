package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.guidewright.TestGuide;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported as SARIF is SARIF, by the schema that its committee published. */
class SarifSchemaTest {
  private static JsonSchema schema;

  @TempDir private Path folder;

  @BeforeAll
  static void readTheSchema() throws IOException {
    try (InputStream file =
        SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
              .getSchema(
                  text,
                  InputFormat.JSON,
                  SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
  }

  private static List<String> mistakes(String sarif) {
    return schema.validate(sarif, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private static String results(String report) {
    return report.substring(report.lastIndexOf("\"results\":"));
  }

  private static String report(Path guide) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), writer, writer, false, Map.of());
    Cli.run(terminal, "check", guide.toString(), "--format", "sarif", "--advice");
    return out.toString();
  }

  @Test
  void aGuideWithoutAProblemIsReported() {
    String report = report(TestGuide.from("# A guide\n\nText.\n").into(folder));
    assertThat(results(report)).startsWith("\"results\":[]");
    assertThat(mistakes(report)).isEmpty();
  }

  @Test
  void problemsOfEverySeverityAreReportedFromNamesThatNeedEscaping() {
    String report =
        report(
            TestGuide.from("# A guide\n\nRead [on](Costs.md#exit), ![](<x y.png>).\n\n#### Deep\n")
                .with("guide.yml", "rules: {heading-jump: error}\n")
                .with("part/README.md", "# Part\n")
                .with("part/index.md", "# Part\n")
                .with("Über uns & 100%.md", "# Über\n\n[x](<gone #1.md>)\n\n\"\\\u0007\n")
                .into(folder));
    assertThat(results(report))
        .contains("\"level\":\"error\"", "\"level\":\"warning\"", "\"level\":\"note\"")
        .contains("%C3%9Cber%20uns");
    assertThat(mistakes(report)).isEmpty();
  }

  @Test
  void problemsOfLowerLayersAndOfTheSettingsAreReported() {
    TestGuide.from("# Book\n\n[x](gone.md)\n").into(folder.resolve("the book"));
    String report =
        report(
            TestGuide.empty()
                .with("guide.yml", "extends: ../the book\ntitel: x\n")
                .with("gone@x.md", "# X\n")
                .into(folder.resolve("team")));
    assertThat(results(report)).contains("the%20book/README.md", "guide.yml", "gone@x.md");
    assertThat(mistakes(report)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() {
    assertThat(mistakes("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}")).isNotEmpty();
  }
}
