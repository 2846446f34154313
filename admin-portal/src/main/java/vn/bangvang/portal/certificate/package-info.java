/** Certificates on paper, and how anybody learns whether one is good. */
package vn.bangvang.portal.certificate;
