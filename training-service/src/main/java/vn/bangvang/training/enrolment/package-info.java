/** One trainee in one class, from nomination to completion or out of the counts again. */
package vn.bangvang.training.enrolment;
