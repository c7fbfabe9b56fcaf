package io.hearth.core.leak;

import java.security.Provider;
import java.security.Security;
import java.util.Map;
import java.util.Properties;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/**
 * Registries of the JVM that anyone may look into: MBeans, system properties with values that are
 * no text, security providers. Stateless; any thread.
 */
final class RegistrationSearch implements HolderSearch {
    @Override
    public void search(Belongings belongings, Findings findings) {
        for (MBeanServer server : MBeanServerFactory.findMBeanServer(null)) {
            for (ObjectName name : server.queryNames(null, null)) {
                if (isOf(server, name, belongings)) {
                    findings.heldBy("MBean " + name);
                }
            }
        }
        searchProperties(System.getProperties(), belongings, findings);
        for (Provider provider : Security.getProviders()) {
            if (belongings.has(provider)) {
                findings.heldBy("security provider " + provider.getName());
            }
        }
    }

    private static boolean isOf(MBeanServer server, ObjectName name, Belongings belongings) {
        try {
            return belongings.isLoader(server.getClassLoaderFor(name));
        } catch (InstanceNotFoundException goneMeanwhile) {
            return false;
        }
    }

    private static void searchProperties(
            Properties properties, Belongings belongings, Findings findings) {
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            boolean held =
                    belongings.reachedFrom(property.getKey())
                            || belongings.reachedFrom(property.getValue());
            if (held) {
                findings.heldBy(
                        "system property " + property.getKey() + ", whose value belongs to it");
            }
        }
    }
}
