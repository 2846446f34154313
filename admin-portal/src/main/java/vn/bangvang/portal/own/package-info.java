/** What is kept of the reader who is a member: ratings, commendations, where to object. */
package vn.bangvang.portal.own;
