/** How callers learn that an operation will be gone. */
@NullMarked
package vn.bangvang.webapi.lifecycle;

import org.jspecify.annotations.NullMarked;
