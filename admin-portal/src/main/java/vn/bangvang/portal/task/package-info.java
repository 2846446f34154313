/** What officials do by a form: one thing at a time, with the version that they saw. */
package vn.bangvang.portal.task;
