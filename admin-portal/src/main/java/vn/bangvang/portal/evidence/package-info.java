/** What stands behind a figure, down to the events. */
package vn.bangvang.portal.evidence;
