/** Self-criticisms: who handed one in, recorded for a whole unit at once. */
package vn.bangvang.portal.criticism;
