package dev.guidewright.serve;

import java.nio.file.Path;

/**
 * What to preview, and where.
 *
 * @param guide a folder or a Markdown file
 * @param drafts whether drafts are part of it
 * @param bind the address to listen on; {@code localhost} for this machine alone
 * @param port the port to listen on; 0 for any that is free
 */
public record PreviewRequest(Path guide, boolean drafts, String bind, int port) {
  /** The address that only this machine can reach. */
  public static final String LOOPBACK = "localhost";

  /** Whether other machines may be able to reach it. */
  public boolean isOpenToOthers() {
    return !Hosts.isLoopback(bind);
  }
}
