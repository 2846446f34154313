/**
 * The organisations as this service knows them: a read copy of what the member service tells, answerable for any date.
 */
package vn.bangvang.evaluation.register.organisation;
