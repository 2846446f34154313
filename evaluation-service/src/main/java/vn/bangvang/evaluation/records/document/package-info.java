/** Documents that guide an organisation's work, and the programmes and plans it issued under them. */
package vn.bangvang.evaluation.records.document;
