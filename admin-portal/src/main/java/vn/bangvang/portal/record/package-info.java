/** One paper of an official's work, such as a rating or a commendation, with what can be done about it. */
package vn.bangvang.portal.record;
