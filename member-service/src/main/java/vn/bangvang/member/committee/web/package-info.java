/** The feature's HTTP API. */
@NullMarked
package vn.bangvang.member.committee.web;

import org.jspecify.annotations.NullMarked;
