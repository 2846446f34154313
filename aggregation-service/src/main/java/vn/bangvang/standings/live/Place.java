package vn.bangvang.standings.live;

/** Where a record stands in the log. */
public record Place(String topic, int partition, long offset) {

    String partitionName() {
        return topic + "-" + partition;
    }
}
