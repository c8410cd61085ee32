package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's guide does not make us knock at doors that only we can reach. */
class HostsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "224.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "::",
        "[::1]",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fdff::1",
        "ff02::1",
        "::ffff:10.0.0.1",
      })
  void thisMachineAndItsNetworkArePrivate(String host) throws UnknownHostException {
    assertThat(Hosts.isPrivate(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "101.64.0.1",
        "[2001:db8::1]",
        "fb00::1",
        "6440::1",
      })
  void theWebIsNot(String host) throws UnknownHostException {
    assertThat(Hosts.isPrivate(host)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, true",
    "docs.Example.ORG, true",
    "shop.example, true",
    "localhost, true",
    "printer.local, true",
    "a.test, true",
    "notexample.com, false",
    "example.dev, false",
    "testing.org, false",
  })
  void namesForExamplesAreKnown(String host, boolean isForExamples) {
    assertThat(Hosts.isForExamples(host)).isEqualTo(isForExamples);
  }
}
