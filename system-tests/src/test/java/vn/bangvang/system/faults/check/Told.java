package vn.bangvang.system.faults.check;

/**
 * One record of the log.
 *
 * @param place topic, partition and offset
 * @param id of the thing that it tells of
 * @param content the same for two records that tell the same
 */
public record Told(String place, String id, long version, String content) {}
