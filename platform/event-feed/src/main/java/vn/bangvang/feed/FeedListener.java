package vn.bangvang.feed;

import java.util.List;

/**
 * What a service does with the log. Called by one thread, in log order within each partition, with every record from
 * the beginning at each start; must not wait for anything outside the process, and gets a batch in which it has thrown
 * again, record by record. A service may have several: each gets every record, read copies before what reacts to them
 * when they say so with {@code @Order}.
 */
@FunctionalInterface
public interface FeedListener {

    void on(List<Delivery> batch);
}
