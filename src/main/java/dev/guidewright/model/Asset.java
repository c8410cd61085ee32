package dev.guidewright.model;

/**
 * A file that is copied as it is.
 *
 * @param path its path in the guide and in the site
 * @param content its bytes
 */
public record Asset(String path, Content content) {}
