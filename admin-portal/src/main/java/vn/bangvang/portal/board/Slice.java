package vn.bangvang.portal.board;

import java.util.List;

/**
 * The part of a long table that is on one page.
 *
 * @param page from 1; 0 where all rows stand on it
 * @param pages how many there are
 */
public record Slice(int page, int pages, int total) {
    /** What a browser takes until a page is painted grows with its rows. */
    static final int ROWS = 100;

    static Slice of(int asked, int total) {
        int pages = Math.max(1, (total + ROWS - 1) / ROWS);
        return new Slice(pages == 1 ? 0 : Math.min(asked, pages), pages, total);
    }

    <T> List<T> of(List<T> rows) {
        return page == 0 ? rows : rows.subList((page - 1) * ROWS, Math.min(rows.size(), page * ROWS));
    }

    public boolean isAll() {
        return page == 0;
    }
}
