/** What moved between two moments, and the events that moved it. */
@NullMarked
package vn.bangvang.portal.changes;

import org.jspecify.annotations.NullMarked;
