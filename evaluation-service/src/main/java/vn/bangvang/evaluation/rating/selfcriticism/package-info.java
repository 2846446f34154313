/** The review of oneself that comes before any rating: submitted, sent back, accepted. */
@NullMarked
package vn.bangvang.evaluation.rating.selfcriticism;

import org.jspecify.annotations.NullMarked;
