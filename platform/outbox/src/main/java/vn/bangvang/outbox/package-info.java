/**
 * Aggregates and their unpublished events in one document, and the relay that publishes those events to Kafka. One
 * guarded write stores the new state, its version and what has to be told, so nothing is told that was not stored and
 * nothing stored goes untold.
 */
@NullMarked
package vn.bangvang.outbox;

import org.jspecify.annotations.NullMarked;
