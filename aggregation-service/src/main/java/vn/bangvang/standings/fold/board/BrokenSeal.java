package vn.bangvang.standings.fold.board;

import vn.bangvang.period.Period;

/**
 * A closing that is not as it was sealed.
 *
 * @param reason OTHER_BOARD: the log gives a board with another hash; CHAIN_BROKEN: the seal is not the one that
 *        follows the seal before it
 * @param sealed what the seal says
 * @param found what is found instead
 */
public record BrokenSeal(String province, Period period, int closeVersion, String reason, String sealed,
        String found) {}
