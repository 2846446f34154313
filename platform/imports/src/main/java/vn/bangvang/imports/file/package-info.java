/** CSV, workbooks and lines of JSON, read strictly and a row at a time, and written again with what was wrong. */
@NullMarked
package vn.bangvang.imports.file;

import org.jspecify.annotations.NullMarked;
