package io.hearth.core.admin;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One session's own values of system variables, as they were globally at connect or were set since.
 * Thread-safe; opaque: {@link VariableAdmin} reads and changes them. It holds nothing that must be
 * closed.
 */
@ProviderType
public interface SessionVariables {}
