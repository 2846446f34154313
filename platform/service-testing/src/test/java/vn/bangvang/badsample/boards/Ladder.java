package vn.bangvang.badsample.boards;

/** Knows its rungs, and they know it. */
record Ladder(Rung.Mark top) {}
