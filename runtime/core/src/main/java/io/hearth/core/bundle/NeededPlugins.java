package io.hearth.core.bundle;

import io.hearth.api.plugin.DeclarePlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.felix.utils.manifest.Clause;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;

/** Finds the plugins that a bundle requires. Stateless; any thread. */
final class NeededPlugins {
    private NeededPlugins() {}

    static List<Needed> of(Map<String, String> headers) throws BundleFault {
        List<Needed> needs = new ArrayList<>();
        for (Clause clause :
                Clauses.inNamespace(
                        headers, Constants.REQUIRE_CAPABILITY, DeclarePlugin.NAMESPACE)) {
            add(clause, needs);
        }
        return needs;
    }

    private static void add(Clause clause, List<Needed> needs) throws BundleFault {
        String filter = clause.getDirective(Constants.FILTER_DIRECTIVE);
        if (filter == null) {
            return; // any plugin at all will do
        }
        FilterTerms terms = terms(filter);
        boolean optional =
                Constants.RESOLUTION_OPTIONAL.equals(
                        clause.getDirective(Constants.RESOLUTION_DIRECTIVE));
        terms.value("name")
                .map(name -> new Needed(name, terms.range("version"), optional))
                .ifPresent(needs::add);
    }

    private static FilterTerms terms(String filter) throws BundleFault {
        try {
            return FilterTerms.parse(filter);
        } catch (InvalidSyntaxException malformed) {
            throw new BundleFault(
                    "it requires a plugin by a malformed filter: " + OneLine.quote(filter),
                    malformed);
        }
    }
}
