package vn.bangvang.evaluation.records.recording;

import org.jspecify.annotations.Nullable;

/**
 * The year a fact is recorded for, as its province knows it.
 *
 * @param root id of the province at the top of the tree
 * @param revision the year's revision when the fact was recorded, or null when the province never opened that year
 */
public record RecordingYear(String root, int year, @Nullable Integer revision) {}
