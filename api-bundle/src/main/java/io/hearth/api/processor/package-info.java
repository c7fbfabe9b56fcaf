/**
 * Checks {@link io.hearth.api.plugin.DeclarePlugin} while a plugin is compiled. The compiler finds
 * the processor through {@code META-INF/services}; it is no part of the API and is not exported.
 *
 * <p>Uses no other package of Hearth: it knows the API's types by name, as the compiler does.
 */
package io.hearth.api.processor;
