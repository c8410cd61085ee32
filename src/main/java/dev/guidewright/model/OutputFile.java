package dev.guidewright.model;

/**
 * A file of the site.
 *
 * @param path relative to the site's root, with forward slashes
 * @param content its bytes
 * @param origin what it was made from, for the message when two outputs collide
 */
public record OutputFile(String path, Content content, String origin) {}
