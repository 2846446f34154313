/** Commendations of a unit and what can be done about them. */
@NullMarked
package vn.bangvang.portal.commendation;

import org.jspecify.annotations.NullMarked;
