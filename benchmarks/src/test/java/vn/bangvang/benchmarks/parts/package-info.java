/** What a benchmark runs on: a broker, a store, an issuer of tokens, processes. */
@NullMarked
package vn.bangvang.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
