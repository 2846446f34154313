/** Who reads, in which language, and how the page shall look to them; kept in cookies, applied before paint. */
package vn.bangvang.portal.reader;
