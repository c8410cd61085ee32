package dev.guidewright.serve;

/** The machine does not give the port because another program listens on it. */
public final class PortTakenException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int port;
  private final int next;

  PortTakenException(int port, int next) {
    super("port " + port + " is in use");
    this.port = port;
    this.next = next;
  }

  /** The port that was asked for. */
  public int port() {
    return port;
  }

  /** The next port that is free. */
  public int next() {
    return next;
  }
}
