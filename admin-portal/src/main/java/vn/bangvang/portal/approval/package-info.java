/** Changes that wait for a second pair of eyes. */
package vn.bangvang.portal.approval;
