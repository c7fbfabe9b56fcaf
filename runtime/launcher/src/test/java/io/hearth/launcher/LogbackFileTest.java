package io.hearth.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.status.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogbackFileTest {
    @TempDir Path folder;
    private final LoggerContext context = new LoggerContext();
    private Path log;

    @BeforeEach
    void sayWhereTheLogIs() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        log = folder.resolve("hearth.log");
        System.setProperty("hearth.log.file", log.toString());
        System.setProperty("hearth.log.level", "WARN");
        System.setProperty("hearth.log.size", "10485760");
        System.setProperty("hearth.log.files", "5");
    }

    @AfterEach
    void forget() {
        context.stop();
        List.of("file", "level", "size", "files", "configuration")
                .forEach(name -> System.clearProperty("hearth.log." + name));
    }

    @Test
    void theShippedFileHasNoFaultAndAnnouncesAtAnyVerbosity() throws Exception {
        configure();
        assertThat(errors()).isEmpty();
        context.getLogger("hearth").info("announced");
        context.getLogger("other").info("not wanted");
        context.getLogger("hearth.details").error("in the file", new Exception("why"));
        assertThat(errors()).isEmpty();
        assertThat(Files.readString(log))
                .contains("[INFO] [main] [hearth] announced", "in the file", "Exception: why")
                .doesNotContain("not wanted");
    }

    @Test
    void theOperatorsFileComesFirst() throws Exception {
        operatorsFile("<configuration><root level=\"ERROR\"/></configuration>");
        configure();
        assertThat(errors()).isEmpty();
        assertThat(context.getLogger("ROOT").isWarnEnabled()).isFalse();
        assertThat(log).doesNotExist();
    }

    @Test
    void aWrongFileBecomesAStatus() throws Exception {
        operatorsFile("<configuration>\n<root");
        configure();
        assertThat(errors()).first().asString().contains("line 2");
    }

    private void operatorsFile(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("logback.xml"), text);
        System.setProperty(LogbackFile.FILE, file.toString());
    }

    private void configure() {
        LogbackFile configurator = new LogbackFile();
        configurator.setContext(context);
        configurator.configure(context);
    }

    private List<String> errors() {
        return context.getStatusManager().getCopyOfStatusList().stream()
                .filter(status -> status.getEffectiveLevel() == Status.ERROR)
                .map(Status::getMessage)
                .toList();
    }
}
