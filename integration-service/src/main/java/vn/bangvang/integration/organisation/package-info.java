/** The tree of organisations, as far as it decides who may see what. */
package vn.bangvang.integration.organisation;
