package io.hearth.sql.printer;

import io.hearth.sql.syntax.PluginStatement.InstallComponent;
import io.hearth.sql.syntax.PluginStatement.InstallPlugin;
import io.hearth.sql.syntax.PluginStatement.InstallSoname;
import io.hearth.sql.syntax.PluginStatement.UninstallComponent;
import io.hearth.sql.syntax.PluginStatement.UninstallPlugin;
import io.hearth.sql.syntax.PluginStatement.UninstallSoname;
import io.hearth.sql.syntax.PluginStatement.UpgradePlugin;
import io.hearth.sql.syntax.PluginStatement.UserHandling;

/** INSTALL, UNINSTALL and UPGRADE. */
final class PluginPrinter {
    private final SqlWriter writer;
    private final ClausePrinter clauses;

    private PluginPrinter(SqlWriter writer) {
        this.writer = writer;
        this.clauses = new ClausePrinter(writer);
    }

    static void register(StatementPrinters.Registry registry) {
        registry.put(InstallPlugin.class, (tree, writer) -> new PluginPrinter(writer).print(tree));
        registry.put(InstallSoname.class, (tree, writer) -> new PluginPrinter(writer).print(tree));
        registry.put(
                UninstallPlugin.class, (tree, writer) -> new PluginPrinter(writer).print(tree));
        registry.put(
                UninstallSoname.class, (tree, writer) -> new PluginPrinter(writer).print(tree));
        registry.put(UpgradePlugin.class, (tree, writer) -> new PluginPrinter(writer).print(tree));
        registry.put(
                InstallComponent.class, (tree, writer) -> new PluginPrinter(writer).print(tree));
        registry.put(
                UninstallComponent.class, (tree, writer) -> new PluginPrinter(writer).print(tree));
    }

    private void print(InstallPlugin install) {
        writer.raw("INSTALL PLUGIN");
        clauses.ifNotExists(install.ifNotExists());
        writer.space().name(install.name()).word("SONAME").space().string(install.library());
    }

    private void print(InstallSoname install) {
        writer.raw("INSTALL SONAME ").string(install.library());
    }

    private void print(UninstallPlugin uninstall) {
        writer.raw("UNINSTALL PLUGIN");
        clauses.ifExists(uninstall.ifExists());
        writer.space().name(uninstall.name());
        users(uninstall.users());
        writer.wordIf(uninstall.cascade(), "CASCADE");
    }

    private void print(UninstallSoname uninstall) {
        writer.raw("UNINSTALL SONAME");
        clauses.ifExists(uninstall.ifExists());
        writer.space().string(uninstall.library());
        users(uninstall.users());
        writer.wordIf(uninstall.cascade(), "CASCADE");
    }

    private void print(UpgradePlugin upgrade) {
        writer.raw("UPGRADE PLUGIN ").name(upgrade.name());
        writer.clause("SONAME", upgrade.library(), writer::string);
        writer.wordIf(upgrade.library().isEmpty(), "TO PREVIOUS");
        users(upgrade.users());
    }

    private void users(UserHandling users) {
        users.waitSeconds().ifPresent(seconds -> writer.word("WAIT " + seconds));
        writer.wordIf(users.force(), "FORCE");
    }

    private void print(InstallComponent install) {
        writer.raw("INSTALL COMPONENT ").list(install.urns(), writer::string);
        writer.clause("SET", install.assignments(), new SetPrinter(writer)::variable);
    }

    private void print(UninstallComponent uninstall) {
        writer.raw("UNINSTALL COMPONENT ").list(uninstall.urns(), writer::string);
    }
}
