package dev.guidewright.study;

import dev.guidewright.model.GuideConfig;

/**
 * What recognition needs everywhere: the labels, the settings, ids that are still free, and where
 * to put what it finds.
 */
record Study(Labels labels, GuideConfig config, Ids ids, Findings findings) {}
