/** The article's year, and made-up provinces of the policies since, each loaded step by step through the public API. */
@NullMarked
package vn.bangvang.quickstart.scenario;

import org.jspecify.annotations.NullMarked;
