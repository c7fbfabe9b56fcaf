/**
 * The session on whose behalf plugin code is called, and sessions that plugins open themselves.
 *
 * <p>Uses no other package of Hearth.
 */
@Version("1.0.0")
package io.hearth.api.session;

import org.osgi.annotation.versioning.Version;
