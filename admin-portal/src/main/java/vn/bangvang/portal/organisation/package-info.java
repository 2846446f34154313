/** One organisation with every counter, its quotas and the reasons of its rank. */
package vn.bangvang.portal.organisation;
