package dev.guidewright.model;

import java.nio.file.Path;

/**
 * A folder or an archive of which a guide is made.
 *
 * @param name as a reader of messages knows it: empty for the guide's own folder, else its path
 *     from there, such as {@code ../handbook} or {@code ../handbook.zip!/guide}
 * @param location the folder, the archive or the guide's only file, where it really lies
 * @param settings its {@code guide.yml}, without text when there is none
 * @param editLink address pattern with {@code {path}} for the files of this layer; empty for none
 */
public record Layer(String name, Path location, SourceFile settings, String editLink) {}
