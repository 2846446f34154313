package vn.bangvang.standings.proof;

import java.time.Instant;
import java.util.List;

import vn.bangvang.standings.fold.board.Difference;

/**
 * What came of counting everything once more.
 *
 * @param madeAt when
 * @param boards how many boards were compared, frozen ones included
 * @param events how many deliveries they were counted from
 * @param drift on how many figures the two accounts do not agree
 * @param differences the first of them
 */
public record Proof(Instant madeAt, long boards, long events, long drift, List<Difference> differences) {}
