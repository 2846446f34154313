/** Certificates on paper, and how anybody learns whether one is good. */
@NullMarked
package vn.bangvang.portal.certificate;

import org.jspecify.annotations.NullMarked;
