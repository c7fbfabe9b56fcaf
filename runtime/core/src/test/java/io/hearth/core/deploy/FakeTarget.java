package io.hearth.core.deploy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.plugin.PluginStatus;
import io.hearth.core.bundle.BundleDescriptor;
import io.hearth.core.bundle.BundleFault;
import io.hearth.core.bundle.BundleReader;
import io.hearth.core.bundle.Needed;
import io.hearth.core.bundle.PluginDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarFile;

/** A life cycle that keeps what is deployed over restarts, and no plugin runs in it. Any thread. */
final class FakeTarget implements DeployTarget {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final Map<String, RuntimeException> failing = new HashMap<>();
    final Map<String, Runnable> during = new HashMap<>();
    private final Map<String, Bundle> bundles = new TreeMap<>();
    private final CrashPoints crashes;
    private long changes;

    private record Bundle(Deployed deployed, List<String> needs) {}

    FakeTarget(CrashPoints crashes) {
        this.crashes = crashes;
    }

    @Override
    public Deployed install(Path file, String fileName, Set<String> withdrawn) {
        return change("install", file, fileName, withdrawn);
    }

    @Override
    public Deployed upgrade(Path file, String fileName, Set<String> withdrawn) {
        synchronized (this) {
            if (!bundles.containsKey(fileName)) {
                throw new IllegalStateException("nothing to upgrade: " + fileName);
            }
        }
        return change("upgrade", file, fileName, withdrawn);
    }

    private Deployed change(String how, Path file, String fileName, Set<String> withdrawn) {
        calls.add(how + " " + fileName);
        crashes.pass();
        Bundle bundle = read(file, withdrawn);
        String display = bundle.deployed().displayName();
        during.getOrDefault(display, () -> {}).run();
        if (failing.containsKey(display)) {
            throw failing.get(display);
        }
        synchronized (this) {
            bundle.needs().forEach(this::require);
            bundles.put(fileName, bundle);
            changes++;
        }
        crashes.pass();
        return bundle.deployed();
    }

    private static Bundle read(Path file, Set<String> withdrawn) {
        try (JarFile jar = new JarFile(file.toFile())) {
            String library =
                    jar.getManifest().getMainAttributes().getValue(TestBundle.LIBRARY_NEEDED);
            BundleDescriptor descriptor = BundleReader.read(file);
            List<String> needs =
                    new ArrayList<>(descriptor.needs().stream().map(Needed::name).toList());
            Optional.ofNullable(library).ifPresent(needs::add);
            List<String> plugins =
                    descriptor.plugins().stream()
                            .map(PluginDescriptor::name)
                            .filter(plugin -> !withdrawn.contains(plugin))
                            .toList();
            return new Bundle(
                    new Deployed(
                            FileHash.of(file),
                            descriptor.symbolicName(),
                            descriptor.version().toString(),
                            plugins,
                            List.of()),
                    needs);
        } catch (IOException | BundleFault unreadable) {
            throw ErrorCode.ER_CANT_OPEN_LIBRARY.causedBy(unreadable, file, "unreadable");
        }
    }

    private void require(String need) {
        if (bundles.values().stream().noneMatch(bundle -> provides(bundle, need))) {
            throw ErrorCode.ER_CANT_OPEN_LIBRARY.toException("x", "missing " + need);
        }
    }

    private static boolean provides(Bundle bundle, String need) {
        return bundle.deployed().plugins().contains(need)
                || bundle.deployed().symbolicName().equals(need);
    }

    @Override
    public Removed remove(String fileName) {
        calls.add("remove " + fileName);
        crashes.pass();
        synchronized (this) {
            Bundle bundle = bundles.get(fileName);
            if (bundle == null) {
                return new Removed(true, List.of());
            }
            List<String> neededBy =
                    bundles.values().stream()
                            .filter(
                                    other ->
                                            other.needs().stream()
                                                    .anyMatch(need -> provides(bundle, need)))
                            .map(other -> other.deployed().symbolicName())
                            .toList();
            if (!neededBy.isEmpty()) {
                return new Removed(false, neededBy);
            }
            bundles.remove(fileName);
            changes++;
        }
        crashes.pass();
        return new Removed(true, List.of());
    }

    /** UNINSTALL PLUGIN by other means. */
    synchronized void uninstall(String fileName, String plugin) {
        Bundle bundle = bundles.get(fileName);
        List<String> rest = new ArrayList<>(bundle.deployed().plugins());
        rest.remove(plugin);
        changes++;
        if (rest.isEmpty()) {
            bundles.remove(fileName);
        } else {
            bundles.put(
                    fileName,
                    new Bundle(
                            with(bundle.deployed(), bundle.deployed().sha256(), rest),
                            bundle.needs()));
        }
    }

    /** UPGRADE PLUGIN by other means. */
    synchronized void upgradeOtherwise(String fileName, String sha256) {
        Bundle bundle = bundles.get(fileName);
        changes++;
        bundles.put(
                fileName,
                new Bundle(
                        with(bundle.deployed(), sha256, bundle.deployed().plugins()),
                        bundle.needs()));
    }

    private static Deployed with(Deployed deployed, String sha256, List<String> plugins) {
        return new Deployed(
                sha256, deployed.symbolicName(), deployed.version(), plugins, List.of());
    }

    @Override
    public synchronized Map<String, Deployed> deployed() {
        Map<String, Deployed> deployed = new TreeMap<>();
        bundles.forEach((name, bundle) -> deployed.put(name, bundle.deployed()));
        return deployed;
    }

    @Override
    public synchronized PluginStatus status(String fileName, String plugin) {
        Bundle bundle = bundles.get(fileName);
        return bundle != null && bundle.deployed().plugins().contains(plugin)
                ? PluginStatus.ACTIVE
                : PluginStatus.NOT_INSTALLED;
    }

    @Override
    public synchronized long changes() {
        return changes;
    }
}
