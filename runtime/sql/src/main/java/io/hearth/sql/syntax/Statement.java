package io.hearth.sql.syntax;

/** One parsed SQL statement. Immutable; any thread. Implemented by records of this package. */
public interface Statement {}
