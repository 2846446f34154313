/** One paper of an official's work, such as a rating or a commendation, with what can be done about it. */
@NullMarked
package vn.bangvang.portal.record;

import org.jspecify.annotations.NullMarked;
