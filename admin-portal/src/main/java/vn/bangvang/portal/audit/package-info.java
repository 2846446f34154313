/** Who was shown whose data, and who was turned away. */
package vn.bangvang.portal.audit;
