/** What officials do by a form: one thing at a time, with the version that they saw. */
@NullMarked
package vn.bangvang.portal.task;

import org.jspecify.annotations.NullMarked;
