/** What is still missing, and who has not reported. */
@NullMarked
package vn.bangvang.portal.quality;

import org.jspecify.annotations.NullMarked;
