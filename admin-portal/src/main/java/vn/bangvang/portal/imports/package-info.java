/** Files of clerks, on their way to the API's imports. */
package vn.bangvang.portal.imports;
