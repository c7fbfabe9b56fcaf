package io.hearth.api.variable;

/** Who sees a change of a system variable. */
public enum VariableScope {
    /** One value for the whole server. */
    GLOBAL,
    /** A global value, and one for each session, which begins as a copy of the global one. */
    SESSION
}
