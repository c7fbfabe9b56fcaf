/**
 * The tables about stored programs and views, of which there are none: clients read them all the
 * same.
 *
 * <p>Uses {@code io.hearth.api} and {@code io.hearth.sql.infoschema.support}.
 */
package io.hearth.sql.infoschema.program;
