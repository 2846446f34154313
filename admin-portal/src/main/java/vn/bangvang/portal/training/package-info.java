/** How far committees have been trained. */
@NullMarked
package vn.bangvang.portal.training;

import org.jspecify.annotations.NullMarked;
