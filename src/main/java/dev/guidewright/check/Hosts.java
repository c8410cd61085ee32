package dev.guidewright.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** Knows hosts that are not to be asked. */
final class Hosts {
  private Hosts() {}

  /** Names kept for examples and for this machine (RFC 2606, RFC 6761). */
  static boolean isForExamples(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.matches("(.*\\.)?(example\\.(com|net|org)|example|test|invalid|localhost|local)");
  }

  /**
   * Whether a host is this machine or one of its own network: a guide from a stranger must not
   * knock at doors that only we can reach.
   */
  static boolean isPrivate(String host) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || address.isSiteLocalAddress()
          || address.isMulticastAddress()
          || isUniqueLocal(address.getAddress())) {
        return true;
      }
    }
    return false;
  }

  /** {@code fc00::/7} of RFC 4193, and {@code 100.64.0.0/10} of RFC 6598. */
  private static boolean isUniqueLocal(byte[] address) {
    return address.length == 16
        ? (address[0] & 0xFE) == 0xFC
        : address[0] == 100 && (address[1] & 0xC0) == 64;
  }
}
