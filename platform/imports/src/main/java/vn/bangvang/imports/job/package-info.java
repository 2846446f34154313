/** An import from the file's arrival to its report, whichever instance works on it. */
package vn.bangvang.imports.job;
