/**
 * Files of things that are carried out row by row by the use case that takes them one by one, too. A service says with
 * an {@link vn.bangvang.imports.Importable} what its rows are; everything else is here: reading files, jobs that
 * outlive a crash, reports, templates.
 */
package vn.bangvang.imports;
