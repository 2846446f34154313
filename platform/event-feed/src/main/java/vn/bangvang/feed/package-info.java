/**
 * The whole log, from the beginning, to every instance: CloudEvents read, bad records named instead of dropped,
 * catching up made visible. No shared consumer group, so no rebalance and no wait after a crash.
 */
package vn.bangvang.feed;
