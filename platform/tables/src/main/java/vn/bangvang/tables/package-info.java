/** A table as a file that people take along into their spreadsheets. */
package vn.bangvang.tables;
