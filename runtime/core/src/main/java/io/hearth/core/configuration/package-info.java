/**
 * Each plugin's global variables as an OSGi configuration, when there is a Configuration Admin.
 * Uses the packages {@code admin} and {@code variable} of core.
 */
package io.hearth.core.configuration;
