package dev.guidewright.page;

import com.sun.net.httpserver.HttpServer;
import dev.guidewright.model.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A site on the disk, to be opened from there or over HTTP. */
final class SiteFolder {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html", "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

  private final Path folder;

  SiteFolder(Path folder, List<OutputFile> files) {
    this.folder = folder;
    files.forEach(this::write);
  }

  private void write(OutputFile file) {
    try {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.write(path, file.content().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the folder, with a slash at its end. */
  String address() {
    return folder.toUri().toString();
  }

  /** Serves the folder until the server is stopped. */
  HttpServer serve() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Path path = folder.resolve(exchange.getRequestURI().getPath().substring(1));
          boolean found = Files.isRegularFile(path);
          byte[] bytes = found ? Files.readAllBytes(path) : new byte[0];
          String name = path.getFileName().toString();
          String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
          exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
          exchange.sendResponseHeaders(found ? 200 : 404, found ? bytes.length : -1);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }
}
