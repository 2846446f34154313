/** The article's year, step by step through the public API. */
@NullMarked
package vn.bangvang.quickstart.scenario;

import org.jspecify.annotations.NullMarked;
