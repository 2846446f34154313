/** A key for each person, and words by which a person is found that tell nothing. */
package vn.bangvang.personkeys;
