/** A board as a table that people take along: for a spreadsheet, or for another system. */
@NullMarked
package vn.bangvang.standings.export;

import org.jspecify.annotations.NullMarked;
