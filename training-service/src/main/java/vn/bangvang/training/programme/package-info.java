/** What a person can be sent to study. */
package vn.bangvang.training.programme;
