/**
 * The whole log, from the beginning, to every instance: CloudEvents read, bad records named instead of dropped,
 * catching up made visible. No shared consumer group, so no rebalance and no wait after a crash.
 */
@NullMarked
package vn.bangvang.feed;

import org.jspecify.annotations.NullMarked;
