/** The embedded store: mongo-java-server on one file, with every kind of index, and documents kept as bytes. */
package vn.bangvang.localparts.documents;
