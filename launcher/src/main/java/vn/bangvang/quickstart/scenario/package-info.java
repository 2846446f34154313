/** The article's year, and made-up provinces of the policies since, each loaded step by step through the public API. */
package vn.bangvang.quickstart.scenario;
