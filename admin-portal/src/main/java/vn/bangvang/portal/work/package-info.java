/** Where an official chooses what to do. */
package vn.bangvang.portal.work;
