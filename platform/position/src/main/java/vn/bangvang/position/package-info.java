/** What a caller has seen of the log, so that whoever answers next shows no less. */
@NullMarked
package vn.bangvang.position;

import org.jspecify.annotations.NullMarked;
