/** Who was shown whose data, and who was turned away. */
@NullMarked
package vn.bangvang.portal.audit;

import org.jspecify.annotations.NullMarked;
