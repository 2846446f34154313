package vn.bangvang.standings.web;

/** An answer with rows of a board. Most of its bytes are theirs, and they are the same in many answers. */
sealed interface ShowsRows permits BoardAnswer, DetailsAnswer, RankingAnswer {}
