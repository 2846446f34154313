/** The whole log into figures: by the standings, by a reader that only decodes it, by Kafka Streams. */
@NullMarked
package vn.bangvang.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
