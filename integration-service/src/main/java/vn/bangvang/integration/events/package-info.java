/** What the log tells, asked for by place and limited to what a caller may see. */
package vn.bangvang.integration.events;
