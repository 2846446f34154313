/** Committees of an organisation: how many seats, and who holds them. */
@NullMarked
package vn.bangvang.member.committee;

import org.jspecify.annotations.NullMarked;
