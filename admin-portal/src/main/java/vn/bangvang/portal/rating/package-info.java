/** A committee's list: rated together, with the cap in view before anything is decided. */
@NullMarked
package vn.bangvang.portal.rating;

import org.jspecify.annotations.NullMarked;
