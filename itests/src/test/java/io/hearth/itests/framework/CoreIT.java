package io.hearth.itests.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The framework itself: core and the API are there and run. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class CoreIT {
    @Inject private BundleContext context;

    @Configuration
    public Option[] configuration() {
        return new Option[] {FrameworkOptions.server(FrameworkOptions.newHome(getClass()))};
    }

    @Test
    public void apiAndCoreAreActive() {
        assertThat(Arrays.stream(context.getBundles()))
                .filteredOn(bundle -> bundle.getSymbolicName().startsWith("io.hearth."))
                .allMatch(bundle -> bundle.getState() == Bundle.ACTIVE)
                .extracting(Bundle::getSymbolicName)
                .contains("io.hearth.api", "io.hearth.core");
    }
}
