/** The services under load, and a bare server that does the same with nothing around it. */
@NullMarked
package vn.bangvang.benchmarks.serving;

import org.jspecify.annotations.NullMarked;
