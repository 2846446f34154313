/** Committees of an organisation: how many seats, and who holds them. */
package vn.bangvang.member.committee;
