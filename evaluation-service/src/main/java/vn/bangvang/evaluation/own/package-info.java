/** What is kept here about one member, for that member. */
package vn.bangvang.evaluation.own;
