package dev.guidewright.cli;

/** The ways to report what a check found. */
enum ReportFormat {
  /** For people at a terminal. */
  text,
  /** One JSON object. */
  json,
  /** SARIF 2.1.0, for code hosts and editors. */
  sarif,
  /** Workflow commands of GitHub Actions, which become remarks on a pull request. */
  github
}
