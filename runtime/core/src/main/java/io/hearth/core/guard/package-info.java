/**
 * The one way into plugin code: every call is named, limited in time, and whatever it throws is
 * caught and turned into a reason. Uses {@code io.hearth.core.admin} for reporting only.
 */
package io.hearth.core.guard;
