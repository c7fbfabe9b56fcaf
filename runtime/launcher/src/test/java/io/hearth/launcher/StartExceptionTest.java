package io.hearth.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class StartExceptionTest {
    @Test
    void tellsWhatABundleHasThrownWithoutTheFrameworksWords() {
        Throwable own = new IllegalStateException("The sentence", new Exception("a detail"));
        Throwable wrapped = new BundleException("Activator start error", new RuntimeException(own));
        assertThat(StartException.of(wrapped)).hasMessage("The sentence").hasCause(wrapped);
    }

    @Test
    void tellsTheFrameworksWordsWhenThereAreNoOthers() {
        assertThat(StartException.of(new BundleException("cannot resolve")))
                .hasMessage("cannot resolve");
    }

    @Test
    void tellsTheTypeOfWhatHasNoMessage() {
        assertThat(StartException.of(new StackOverflowError()))
                .hasMessage("java.lang.StackOverflowError");
    }
}
