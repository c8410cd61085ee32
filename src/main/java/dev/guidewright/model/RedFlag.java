package dev.guidewright.model;

import java.util.List;
import java.util.Optional;

/**
 * What not to do, with what to do instead where the author says so.
 *
 * @param id stable, unique in the guide
 * @param group the heading it stands below
 * @param place where it stands
 * @param dont the ❌ item without its sign; empty for a ✅ that stands alone
 * @param instead the ✅ item without its sign
 */
public record RedFlag(
    String id, String group, Place place, List<Block> dont, Optional<List<Block>> instead) {}
