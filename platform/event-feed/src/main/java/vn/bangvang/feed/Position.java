package vn.bangvang.feed;

/** Where a record stands in the log. */
public record Position(String topic, int partition, long offset) {}
