/** Pages of a list with opaque cursors, bound to what was asked for. */
@NullMarked
package vn.bangvang.webapi.page;

import org.jspecify.annotations.NullMarked;
