package dev.guidewright.serve;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The sockets on which a preview listens: one, or one for each way in which {@code localhost} may
 * be understood, so that no other program answers in our name.
 *
 * @param servers all on the same port
 * @param port the port
 */
record Listeners(List<HttpServer> servers, int port) {
  private static final int TRIES = 100;

  /** The JDK's server takes its limits, in seconds, from nowhere else. */
  private static void setLimits() {
    limit("sun.net.httpserver.nodelay", "true");
    limit("sun.net.httpserver.maxReqTime", "10");
    limit("sun.net.httpserver.maxRspTime", "120");
    limit("jdk.httpserver.maxConnections", "1000");
  }

  private static void limit(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  /**
   * Takes a port.
   *
   * @param port 0 for any that is free
   * @throws PortTakenException when another program has it
   * @throws IOException when the address is none of this machine's, or may not be used
   */
  static Listeners on(String bind, int port) throws PortTakenException, IOException {
    setLimits();
    List<InetAddress> addresses = addresses(bind);
    try {
      return open(addresses, port);
    } catch (BindException e) {
      if (!isTaken(e)) {
        throw e;
      }
      throw new PortTakenException(port, free(addresses, port + 1));
    }
  }

  private static int free(List<InetAddress> addresses, int from) {
    for (int port = from; port < Math.min(from + TRIES, 65_536); port++) {
      if (isFree(addresses, port)) {
        return port;
      }
    }
    return 0;
  }

  /** Asks with plain sockets: a server that was never started keeps its port after it is closed. */
  private static boolean isFree(List<InetAddress> addresses, int port) {
    for (InetAddress address : addresses) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(address, port));
      } catch (IOException e) {
        if (e instanceof BindException bound && isTaken(bound)) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<InetAddress> addresses(String bind) throws IOException {
    String name = bind.startsWith("[") ? bind.substring(1, bind.length() - 1) : bind;
    if (!name.equals(PreviewRequest.LOOPBACK)) {
      return List.of(InetAddress.getAllByName(name)[0]);
    }
    byte[] six = new byte[16];
    six[15] = 1;
    return List.of(
        InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), InetAddress.getByAddress(six));
  }

  private static Listeners open(List<InetAddress> addresses, int port) throws IOException {
    List<HttpServer> servers = new ArrayList<>();
    int taken = port;
    for (InetAddress address : addresses) {
      try {
        servers.add(HttpServer.create(new InetSocketAddress(address, taken), 64));
        taken = servers.get(0).getAddress().getPort();
      } catch (IOException | RuntimeException e) {
        boolean needed = servers.isEmpty() || (e instanceof BindException bound && isTaken(bound));
        if (needed) {
          servers.forEach(Listeners::release);
          throw e;
        }
      }
    }
    return new Listeners(servers, taken);
  }

  /** Only a server that runs lets go of its port. */
  private static void release(HttpServer server) {
    server.start();
    server.stop(0);
  }

  private static boolean isTaken(BindException e) {
    return String.valueOf(e.getMessage()).contains("in use");
  }

  void start(HttpHandler handler, Executor executor) {
    for (HttpServer server : servers) {
      server.createContext("/", handler);
      server.setExecutor(executor);
      server.start();
    }
  }

  void close() {
    servers.forEach(server -> server.stop(0));
  }
}
