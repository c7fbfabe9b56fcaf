/**
 * Rows in columns: a {@link io.hearth.sql.vector.Batch} of up to 1,024 rows holds one typed {@link
 * io.hearth.sql.vector.ColumnVector} per column and the rows that are still wanted.
 *
 * <p>Uses {@code io.hearth.sql.type}.
 */
@Version("1.0.0")
package io.hearth.sql.vector;

import org.osgi.annotation.versioning.Version;
