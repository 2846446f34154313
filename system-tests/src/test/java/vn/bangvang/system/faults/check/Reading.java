package vn.bangvang.system.faults.check;

import java.time.Instant;
import java.util.Map;

/**
 * One answer of the standings to one reader.
 *
 * @param reader who keeps asking at the same place
 * @param asOf what the answer says about itself
 * @param growing figures that only grow, because nothing that the writers record takes anything away
 */
public record Reading(String reader, Instant at, Instant asOf, Map<String, Long> growing) {}
