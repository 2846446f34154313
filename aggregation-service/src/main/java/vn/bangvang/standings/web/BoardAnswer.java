package vn.bangvang.standings.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.row.Rows;

/** Rows of a period. */
record BoardAnswer(@JsonUnwrapped Heading heading, List<Row> rows) implements ShowsRows {}
