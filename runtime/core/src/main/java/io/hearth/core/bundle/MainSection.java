package io.hearth.core.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a manifest's main section, which is all that the framework reads. What follows it (a signed
 * jar has a section per class there) is not touched, so that its size does not matter.
 *
 * <p>Stands in for {@link java.util.jar.Manifest}, which reads without a limit, refuses lines over
 * 512 bytes and lets one of two equal headers win.
 */
final class MainSection {
    /** The most bytes a main section may have. */
    static final int LARGEST = 1 << 20;

    private final InputStream input;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int bytes;
    private int next;

    private MainSection(InputStream input) throws IOException {
        this.input = input;
        this.next = input.read();
    }

    /** The headers by name, in any letter case. */
    static Map<String, String> read(InputStream input) throws IOException, BundleFault {
        MainSection section = new MainSection(input);
        while (section.readHeader()) {
            section.addHeader();
        }
        return section.headers;
    }

    /** Reads one header with its continuation lines; false at an empty line or the end. */
    private boolean readHeader() throws IOException, BundleFault {
        line.reset();
        readLine();
        while (next == ' ' && line.size() > 0) {
            take();
            readLine();
        }
        return line.size() > 0;
    }

    private void readLine() throws IOException, BundleFault {
        while (next != -1 && next != '\n' && next != '\r') {
            line.write(take());
        }
        if (next == '\r') {
            take();
        }
        if (next == '\n') {
            take();
        }
    }

    private int take() throws IOException, BundleFault {
        if (++bytes > LARGEST) {
            throw new BundleFault("its manifest is larger than " + LARGEST + " bytes");
        }
        int taken = next;
        next = input.read();
        return taken;
    }

    private void addHeader() throws BundleFault {
        String text = line.toString(StandardCharsets.UTF_8);
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new BundleFault(
                    "its manifest holds a line without a header name: " + OneLine.quote(text));
        }
        String name = text.substring(0, colon).trim();
        if (headers.put(name, text.substring(colon + 1).trim()) != null) {
            throw new BundleFault(
                    "its manifest gives the header " + OneLine.quote(name) + " twice");
        }
    }
}
