/** What is still missing, and who has not reported. */
package vn.bangvang.portal.quality;
