/** What a unit did in a year beside its ratings: documents, targets, inspections, conferences, prizes, money. */
package vn.bangvang.portal.achievement;
