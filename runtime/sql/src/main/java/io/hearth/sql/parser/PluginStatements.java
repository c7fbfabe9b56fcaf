package io.hearth.sql.parser;

import io.hearth.sql.syntax.PluginStatement.InstallComponent;
import io.hearth.sql.syntax.PluginStatement.InstallPlugin;
import io.hearth.sql.syntax.PluginStatement.InstallSoname;
import io.hearth.sql.syntax.PluginStatement.UninstallComponent;
import io.hearth.sql.syntax.PluginStatement.UninstallPlugin;
import io.hearth.sql.syntax.PluginStatement.UninstallSoname;
import io.hearth.sql.syntax.PluginStatement.UpgradePlugin;
import io.hearth.sql.syntax.PluginStatement.UserHandling;
import io.hearth.sql.syntax.Reference.VariableScope;
import io.hearth.sql.syntax.SetItem.SetVariable;
import io.hearth.sql.syntax.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** INSTALL, UNINSTALL and UPGRADE. */
final class PluginStatements {
    private final TokenCursor cursor;
    private final Clauses clauses;
    private final Grammar grammar;

    private PluginStatements(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.clauses = new Clauses(grammar);
    }

    static void register(Map<String, StatementParser> parsers) {
        parsers.put("INSTALL", grammar -> new PluginStatements(grammar).install());
        parsers.put("UNINSTALL", grammar -> new PluginStatements(grammar).uninstall());
        parsers.put("UPGRADE", grammar -> new PluginStatements(grammar).upgrade());
    }

    private Statement install() {
        cursor.expect("INSTALL");
        if (cursor.accept("SONAME")) {
            return new InstallSoname(cursor.stringLiteral());
        }
        if (cursor.accept("COMPONENT")) {
            List<String> urns = cursor.commaList(cursor::stringLiteral);
            return new InstallComponent(
                    urns, cursor.accept("SET") ? cursor.commaList(this::assignment) : List.of());
        }
        cursor.expect("PLUGIN");
        boolean ifNotExists = clauses.ifNotExists();
        String name = cursor.identifier();
        cursor.expect("SONAME");
        return new InstallPlugin(ifNotExists, name, cursor.stringLiteral());
    }

    /** GLOBAL is what is meant where nothing is said. */
    private SetVariable assignment() {
        VariableScope scope =
                cursor.acceptAny("GLOBAL", "PERSIST")
                        .map(VariableScope::valueOf)
                        .orElse(VariableScope.GLOBAL);
        return new SetStatements(grammar).variable(Optional.of(scope));
    }

    private Statement uninstall() {
        cursor.expect("UNINSTALL");
        if (cursor.accept("COMPONENT")) {
            return new UninstallComponent(cursor.commaList(cursor::stringLiteral));
        }
        if (cursor.accept("SONAME")) {
            boolean ifExists = clauses.ifExists();
            String library = cursor.stringLiteral();
            return new UninstallSoname(ifExists, library, users(), cursor.accept("CASCADE"));
        }
        cursor.expect("PLUGIN");
        boolean ifExists = clauses.ifExists();
        String name = cursor.identifier();
        return new UninstallPlugin(ifExists, name, users(), cursor.accept("CASCADE"));
    }

    private Statement upgrade() {
        cursor.expect("UPGRADE", "PLUGIN");
        String name = cursor.identifier();
        Optional<String> library = Optional.empty();
        if (cursor.accept("TO")) {
            cursor.expect("PREVIOUS");
        } else {
            cursor.expect("SONAME");
            library = Optional.of(cursor.stringLiteral());
        }
        return new UpgradePlugin(name, library, users());
    }

    private UserHandling users() {
        if (cursor.accept("FORCE")) {
            return new UserHandling(Optional.empty(), true);
        }
        return cursor.accept("WAIT")
                ? new UserHandling(Optional.of((long) cursor.unsignedInt()), false)
                : UserHandling.NONE;
    }
}
