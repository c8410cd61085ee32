package dev.guidewright.serve;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names under which the server answers. A page from elsewhere whose name is made to point to
 * this machine (DNS rebinding) sends its own name as host, and gets nothing.
 *
 * @param bind the address that was asked for
 * @param port the port it listens on
 */
record Hosts(String bind, int port) {
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  static boolean isLoopback(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.equals("localhost")
        || plain.equals("::1")
        || plain.equals("[::1]")
        || plain.matches("127(\\.\\d{1,3}){3}");
  }

  private boolean isWildcard() {
    return bind.equals("0.0.0.0") || bind.equals("::") || bind.equals("[::]");
  }

  /**
   * Whether a request with this {@code Host} is meant for us. A server for all addresses also
   * answers to any address in figures: those cannot be rebound, names can.
   */
  boolean answersTo(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    String name = withoutPort(plain);
    if (name.isEmpty()) {
      return false;
    }
    boolean ours = name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]");
    return ours || name.equals(bracketed()) || (isWildcard() && ADDRESS.matcher(name).matches());
  }

  /** The name in front of our port; empty when there is another port. */
  private String withoutPort(String host) {
    String end = ":" + port;
    if (host.endsWith(end)) {
      return host.substring(0, host.length() - end.length());
    }
    boolean named = host.indexOf(':', host.lastIndexOf(']') + 1) >= 0;
    return port == 80 && !named ? host : "";
  }

  private String bracketed() {
    String plain = bind.toLowerCase(Locale.ROOT);
    return plain.contains(":") && !plain.startsWith("[") ? "[" + plain + "]" : plain;
  }

  /** The name to open in a browser. */
  String shown() {
    return isWildcard() ? "localhost" : bracketed();
  }
}
