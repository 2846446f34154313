/** What stands behind a figure, down to the events. */
@NullMarked
package vn.bangvang.portal.evidence;

import org.jspecify.annotations.NullMarked;
