/** One organisation with every counter, its quotas and the reasons of its rank. */
@NullMarked
package vn.bangvang.portal.organisation;

import org.jspecify.annotations.NullMarked;
