/** Keeps what must outlive the process: dead letters. */
@NullMarked
package vn.bangvang.standings.mongo;

import org.jspecify.annotations.NullMarked;
