package io.hearth.launcher;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Configures logback; found by logback through the file of services. Its own way to do this writes
 * stack traces to standard error when the file is wrong; here that becomes a status, which {@link
 * Logs} turns into one sentence.
 */
public final class LogbackFile extends ContextAwareBase implements Configurator {
    /** System property: the operator's file. */
    static final String FILE = "hearth.log.configuration";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            String file = System.getProperty(FILE);
            if (file != null && Files.exists(Path.of(file))) {
                configurator.doConfigure(file);
            } else {
                configurator.doConfigure(shipped());
            }
        } catch (JoranException failure) {
            addError(failure.getMessage(), failure);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** What holds when the operator has removed the file. */
    private static URL shipped() {
        return LogbackFile.class.getResource("/logback.xml");
    }
}
