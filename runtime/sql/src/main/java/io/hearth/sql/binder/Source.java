package io.hearth.sql.binder;

import io.hearth.sql.planner.Relation;

/**
 * What a FROM gives: rows, and what names mean in them.
 *
 * @param relation the rows
 * @param scope the names
 */
record Source(Relation relation, Scope scope) {}
