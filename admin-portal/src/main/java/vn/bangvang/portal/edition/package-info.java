/** Which board a page shows: of what province and period, and whether as it is now or as it was closed. */
@NullMarked
package vn.bangvang.portal.edition;

import org.jspecify.annotations.NullMarked;
