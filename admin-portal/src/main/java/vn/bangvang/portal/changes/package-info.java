/** What moved between two moments, and the events that moved it. */
package vn.bangvang.portal.changes;
