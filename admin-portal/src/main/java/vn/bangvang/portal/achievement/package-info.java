/** What a unit did in a year beside its ratings: documents, targets, inspections, conferences, prizes, money. */
@NullMarked
package vn.bangvang.portal.achievement;

import org.jspecify.annotations.NullMarked;
