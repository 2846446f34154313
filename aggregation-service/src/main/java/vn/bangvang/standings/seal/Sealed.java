package vn.bangvang.standings.seal;

/** A closing got its seal. It is all that can happen to one. */
public record Sealed(int closeVersion, String sha256) {}
