/**
 * Errors and warnings as MySQL numbers them. Every part of Hearth and every plugin reports failures
 * with a {@link io.hearth.api.error.ServerException}; a client sees its number, SQLSTATE and text.
 *
 * <p>Uses no other package of Hearth.
 */
@Version("1.0.0")
package io.hearth.api.error;

import org.osgi.annotation.versioning.Version;
