/** A committee's list: rated together, with the cap in view before anything is decided. */
package vn.bangvang.portal.rating;
