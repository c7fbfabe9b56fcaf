package io.hearth.core;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Composition root of core. */
public final class CoreActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {}

    @Override
    public void stop(BundleContext context) {}
}
