/** Changes that wait for a second pair of eyes. */
@NullMarked
package vn.bangvang.portal.approval;

import org.jspecify.annotations.NullMarked;
