/**
 * What the server remembers: the data directory and its lock, the data dictionary (tables of rows
 * in one crash-safe file) and the jars that were accepted, kept by their content.
 *
 * <p>Uses {@code io.hearth.api.error} and {@code fault} only, and MVStore, which nothing outside
 * this package sees.
 */
package io.hearth.core.store;
