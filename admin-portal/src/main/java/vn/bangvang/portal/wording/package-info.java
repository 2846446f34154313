/** Figures, dates and terms as officials read them. Pure functions. */
@NullMarked
package vn.bangvang.portal.wording;

import org.jspecify.annotations.NullMarked;
