/** Dated facts about an organisation that commendations and standings look at. */
@NullMarked
package vn.bangvang.evaluation.records;

import org.jspecify.annotations.NullMarked;
