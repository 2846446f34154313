/** What the tests of a service stand on. Never part of a service: test scope only. */
package vn.bangvang.servicetesting;
