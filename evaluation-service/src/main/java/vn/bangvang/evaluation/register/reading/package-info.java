/** What may rest on read copies of the log only when they are not behind. */
package vn.bangvang.evaluation.register.reading;
