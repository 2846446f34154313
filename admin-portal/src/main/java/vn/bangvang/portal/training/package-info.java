/** How far committees have been trained. */
package vn.bangvang.portal.training;
