/** The reader's own unit: where the day begins. */
@NullMarked
package vn.bangvang.portal.mine;

import org.jspecify.annotations.NullMarked;
