/**
 * Publishes what waits in the documents to Kafka: every event of an aggregate in order, none lost, at worst one twice.
 * The topics a service owns are made here and kept for ever; what one of them loses all the same is told again.
 */
package vn.bangvang.outbox.relay;
