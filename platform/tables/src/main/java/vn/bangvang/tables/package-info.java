/** A table as a file that people take along into their spreadsheets. */
@NullMarked
package vn.bangvang.tables;

import org.jspecify.annotations.NullMarked;
