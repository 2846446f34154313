/** The committees of an organisation: how many seats, who holds them. */
package vn.bangvang.portal.committee;
