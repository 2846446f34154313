/** A client of the public API like any other: tokens, retries, problems, notices. */
@NullMarked
package vn.bangvang.quickstart.api;

import org.jspecify.annotations.NullMarked;
