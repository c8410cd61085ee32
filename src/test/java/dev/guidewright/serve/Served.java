package dev.guidewright.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A small guide under preview, and what its preview has said. */
final class Served implements AutoCloseable, PreviewListener {
  private static final long PATIENCE_SECONDS = 60;

  final Path folder;
  final Preview preview;
  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(Path folder) throws IOException, PortTakenException {
    this.folder = folder;
    this.preview = Preview.start(new PreviewRequest(folder, false, "localhost", 0), this);
  }

  static Served guide(Path folder) throws Exception {
    Files.writeString(folder.resolve("README.md"), "# Guide\n\nSee [one](one.md).\n");
    Files.writeString(folder.resolve("one.md"), "# One\n\nThe first text.\n");
    Served served = new Served(folder);
    served.rebuild();
    return served;
  }

  /** The next build; waits for it. */
  Rebuild rebuild() throws InterruptedException {
    Object next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(next).isInstanceOf(Rebuild.class);
    return (Rebuild) next;
  }

  void save(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
  }

  /** Asks now, and gives the answer when it comes. */
  CompletableFuture<HttpResponse<String>> getLater(String path, String... headers) {
    return client.sendAsync(request(path, headers), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  String address(String path) {
    return preview.address() + path;
  }

  int port() {
    return preview.address().getPort();
  }

  /** Sends bytes as they are and returns all that comes back until the server hangs up. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String rawGet(String path, String host) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Override
  public void built(Rebuild rebuild) {
    heard.add(rebuild);
  }

  @Override
  public void failed(RuntimeException reason) {
    heard.add(reason);
  }

  @Override
  public void polls(String reason) {}

  @Override
  public void close() {
    preview.close();
  }
}
