/** What the codes of the API mean, in both languages. */
package vn.bangvang.integration.codelists;
