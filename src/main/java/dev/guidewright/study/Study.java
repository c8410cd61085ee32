package dev.guidewright.study;

import dev.guidewright.model.GuideConfig;

/** What recognition needs everywhere: the labels, the settings, and where to put what it finds. */
record Study(Labels labels, GuideConfig config, Findings findings) {}
