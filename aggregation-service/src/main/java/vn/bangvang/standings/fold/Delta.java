package vn.bangvang.standings.fold;

/**
 * What one subject adds to one counter of one organisation.
 *
 * @param key for keyed slots, otherwise empty
 */
record Delta(String organisationId, Slot slot, String key, long amount) {}
