/**
 * What is owned: decided, stored and told in the same words for every kind of aggregate. One guarded write to one
 * document stores the new state, its version and the events that tell it, so nothing is told that was not stored and
 * nothing stored goes untold.
 */
package vn.bangvang.outbox.aggregate;
