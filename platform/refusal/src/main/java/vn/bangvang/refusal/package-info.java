/** How a domain says no. Free of frameworks, so that rules can use it. */
package vn.bangvang.refusal;
