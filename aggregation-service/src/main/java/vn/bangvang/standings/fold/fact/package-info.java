/** What the fold knows of the world: the state of each subject after an event, free of any wire format. */
package vn.bangvang.standings.fold.fact;
