/** Commendations of a unit and what can be done about them. */
package vn.bangvang.portal.commendation;
