package io.hearth.itests.documentation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A Maven build file, as far as versions go. */
record Pom(Element project) {
    static Pom read(String text) throws Exception {
        return new Pom(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text)))
                        .getDocumentElement());
    }

    /** Versions of dependencies and plugins by artifact id, properties filled in. */
    Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String kind : List.of("dependency", "plugin")) {
            for (Element element : elements(kind)) {
                if (!child(element, "version").isEmpty()) {
                    versions.put(child(element, "artifactId"), filled(child(element, "version")));
                }
            }
        }
        return versions;
    }

    String versionOf(String artifact) {
        return versions().get(artifact);
    }

    private String filled(String version) {
        if (version.equals("${project.version}")) {
            return child(project, "version");
        }
        return version.startsWith("${")
                ? elements(version.substring(2, version.length() - 1)).get(0).getTextContent()
                : version;
    }

    private List<Element> elements(String name) {
        NodeList nodes = project.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().trim();
            }
        }
        return "";
    }
}
