/** What is kept of the reader who is a member: ratings, commendations, where to object. */
@NullMarked
package vn.bangvang.portal.own;

import org.jspecify.annotations.NullMarked;
