/** CSV, workbooks and lines of JSON, read strictly and a row at a time, and written again with what was wrong. */
package vn.bangvang.imports.file;
