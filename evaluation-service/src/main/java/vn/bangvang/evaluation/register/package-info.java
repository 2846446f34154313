/** What this service keeps of the member register: organisations and members on any date, copied from the log. */
package vn.bangvang.evaluation.register;
