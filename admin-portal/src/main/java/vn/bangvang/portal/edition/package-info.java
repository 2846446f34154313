/** Which board a page shows: of what province and period, and whether as it is now or as it was closed. */
package vn.bangvang.portal.edition;
