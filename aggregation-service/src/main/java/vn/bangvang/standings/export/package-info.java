/** A board as a table that people take along: for a spreadsheet, or for another system. */
package vn.bangvang.standings.export;
