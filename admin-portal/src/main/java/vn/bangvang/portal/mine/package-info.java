/** The reader's own unit: where the day begins. */
package vn.bangvang.portal.mine;
