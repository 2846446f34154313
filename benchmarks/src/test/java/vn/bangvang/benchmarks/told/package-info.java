/** A province's years on a log, as the services would have told them. */
@NullMarked
package vn.bangvang.benchmarks.told;

import org.jspecify.annotations.NullMarked;
