package vn.bangvang.standings.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** An answer with rows of a board. Most of its bytes are theirs, and they are the same in many answers. */
sealed interface ShowsRows permits BoardAnswer, DetailsAnswer, RankingAnswer {

    /** Ids of the organisations whose rows are without figures about members. */
    List<String> withheld();

    /** The cursor of the page behind this one; null where there is none. */
    default @Nullable String next() {
        return null;
    }
}
