package io.hearth.sql.binder;

import io.hearth.sql.type.SqlType;

/**
 * The value of a literal.
 *
 * @param value Long, Double, BigDecimal or byte[] as the type's vector holds it; null for NULL
 * @param type its type
 */
record TypedValue(Object value, SqlType type) {}
