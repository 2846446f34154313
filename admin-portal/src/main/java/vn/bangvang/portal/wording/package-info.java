/** Figures, dates and terms as officials read them. Pure functions. */
package vn.bangvang.portal.wording;
