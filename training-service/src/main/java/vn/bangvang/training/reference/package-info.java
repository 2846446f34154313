/** What this service remembers of organisations, members and evaluation years, which others own. */
package vn.bangvang.training.reference;
