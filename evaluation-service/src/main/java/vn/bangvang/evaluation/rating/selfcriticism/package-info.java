/** The review of oneself that comes before any rating: submitted, sent back, accepted. */
package vn.bangvang.evaluation.rating.selfcriticism;
