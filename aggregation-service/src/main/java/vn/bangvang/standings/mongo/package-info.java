/** Keeps what must outlive the process: dead letters and the hashes of closed years. */
@NullMarked
package vn.bangvang.standings.mongo;

import org.jspecify.annotations.NullMarked;
