package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where a preview listens, and who is told. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeOptionsTest {
  @TempDir private Path folder;
  private Path guide;

  @BeforeEach
  void write() throws IOException {
    guide = Files.createDirectory(folder.resolve("guide"));
    Files.writeString(guide.resolve("README.md"), "# Guide\n\nText.\n");
  }

  /** The first line of an answer to a request that names a host. */
  private static String status(int port, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void otherMachinesAreLetInOnlyWhenAskedForAndWithAWarning() throws Exception {
    try (ServeSession open = ServeSession.with(guide, "", "--port", "0", "--bind", "0.0.0.0")) {
      assertThat(open.line(line -> line.startsWith("warning: ")))
          .contains("0.0.0.0 lets other machines read this guide");
      int port = URI.create(open.address()).getPort();
      assertThat(open.address()).startsWith("http://localhost:");
      assertThat(status(port, "192.168.7.7:" + port)).contains(" 200 ");
      assertThat(status(port, "evil.example:" + port)).contains(" 403 ");
    }
    try (ServeSession own = ServeSession.with(guide, "", "--port", "0")) {
      int port = URI.create(own.address()).getPort();
      assertThat(own.line(line -> line.startsWith("Showing "))).isNotEmpty();
      assertThat(status(port, "192.168.7.7:" + port)).contains(" 403 ");
    }
  }

  @Test
  void anAddressOfAnotherMachineIsRefusedInOneLine() {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), out, out, false, Map.of());
    int code = Cli.run(terminal, "serve", guide.toString(), "--port", "0", "--bind", "192.0.2.1");
    assertThat(code).isEqualTo(Cli.MACHINE);
    assertThat(said.toString()).contains("cannot listen on 192.0.2.1").hasLineCount(1);
  }

  @Test
  void thePortThatIsOfferedInsteadIsTakenOnYes() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServeSession session =
            ServeSession.with(guide, "y\n", "--port", String.valueOf(other.getLocalPort()))) {
      int port = URI.create(session.address()).getPort();
      assertThat(port).isGreaterThan(other.getLocalPort());
      assertThat(status(port, "localhost:" + port)).contains(" 200 ");
    }
  }

  @Test
  void thePortThatIsOfferedInsteadIsLeftAloneOnNo() throws Exception {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    InputStream no = new ByteArrayInputStream("no\n".getBytes(StandardCharsets.US_ASCII));
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Terminal terminal = new Terminal(no, out, out, true, Map.of());
      int code =
          Cli.run(
              terminal, "serve", guide.toString(), "--port", String.valueOf(other.getLocalPort()));
      assertThat(code).isEqualTo(Cli.MACHINE);
    }
    assertThat(said.toString()).containsPattern("Serve on port \\d+ instead\\? \\[Y/n]");
    assertThat(said.toString()).doesNotContain("http://");
  }

  /** Runs the command beside a stand-in for the machine's way to open a browser. */
  private Process serveAndOpen(Path programs) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    String main = Main.class.getName();
    ProcessBuilder command =
        new ProcessBuilder(
            java, "-cp", classes, main, "serve", guide.toString(), "--port", "0", "--open");
    command.environment().put("PATH", programs.toString());
    return command.start();
  }

  @Test
  void theBrowserIsOpenedAtTheAddress() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "xdg-open is Linux' own");
    Path programs = Files.createDirectory(folder.resolve("programs"));
    Path heard = folder.resolve("heard");
    assertThat(new ProcessBuilder("mkfifo", heard.toString()).start().waitFor()).isZero();
    Path opener = programs.resolve("xdg-open");
    Files.writeString(opener, "#!/bin/sh\necho \"$1\" >'" + heard + "'\n");
    assertThat(opener.toFile().setExecutable(true)).isTrue();
    Process serve = serveAndOpen(programs);
    try {
      String address = serve.inputReader(StandardCharsets.UTF_8).readLine();
      assertThat(Files.readString(heard).strip()).isEqualTo(address);
    } finally {
      serve.destroyForcibly();
    }
  }

  @Test
  void withoutABrowserTheAddressIsSaidAndServed() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems have an opener");
    Process serve = serveAndOpen(Files.createDirectory(folder.resolve("nothing")));
    try {
      String address = serve.inputReader(StandardCharsets.UTF_8).readLine();
      assertThat(serve.errorReader(StandardCharsets.UTF_8).readLine())
          .isEqualTo("guidewright: no browser could be started; open " + address);
      int port = URI.create(address).getPort();
      assertThat(status(port, "localhost:" + port)).contains(" 200 ");
    } finally {
      serve.destroyForcibly();
    }
  }
}
