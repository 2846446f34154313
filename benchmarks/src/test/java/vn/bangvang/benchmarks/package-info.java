/** What the system costs, each thing beside the plainest one that does the same. */
@NullMarked
package vn.bangvang.benchmarks;

import org.jspecify.annotations.NullMarked;
