/** Ratings: the list of decisions that one committee takes in one period about one kind of subject, with its quota. */
package vn.bangvang.evaluation.rating;
