/**
 * Dated facts about an organisation that commendations and standings look at: prizes, investments, issued documents and
 * resolution targets, which are recorded once, corrected with a reason and, when wrong, withdrawn. One more kind is its
 * facts, its publication and its controller.
 */
package vn.bangvang.evaluation.records;
