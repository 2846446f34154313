/** The feature's HTTP API. */
@NullMarked
package vn.bangvang.member.membership.web;

import org.jspecify.annotations.NullMarked;
