/** An import from the file's arrival to its report, whichever instance works on it. */
@NullMarked
package vn.bangvang.imports.job;

import org.jspecify.annotations.NullMarked;
