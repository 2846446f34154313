/** The feature's HTTP API. */
@NullMarked
package vn.bangvang.member.organisation.web;

import org.jspecify.annotations.NullMarked;
