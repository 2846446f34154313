/** How the standings are kept up: delay, and what waits, is late or cannot be read. */
@NullMarked
package vn.bangvang.portal.operations;

import org.jspecify.annotations.NullMarked;
