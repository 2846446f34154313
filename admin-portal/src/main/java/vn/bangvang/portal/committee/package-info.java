/** The committees of an organisation: how many seats, who holds them. */
@NullMarked
package vn.bangvang.portal.committee;

import org.jspecify.annotations.NullMarked;
