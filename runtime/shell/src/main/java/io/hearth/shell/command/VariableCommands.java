package io.hearth.shell.command;

import io.hearth.api.error.ErrorCode;
import io.hearth.core.admin.Assignment;
import io.hearth.core.admin.Assignment.Target;
import io.hearth.core.admin.ChangedBy;
import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.VariableAdmin;
import io.hearth.core.admin.VariableInfo;
import io.hearth.core.admin.Warning;
import io.hearth.shell.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.service.command.Descriptor;

/** The commands of scope {@code var}, for global values of system variables. Thread-safe. */
public final class VariableCommands {
    private static final ChangedBy SHELL = ChangedBy.user("shell");

    private final Supplier<VariableAdmin> admin;

    /**
     * The group.
     *
     * @param admin gives core's service at each call, or throws if there is none
     */
    public VariableCommands(Supplier<VariableAdmin> admin) {
        this.admin = admin;
    }

    /**
     * What SHOW GLOBAL VARIABLES shows.
     *
     * @return a row for each variable, by name
     */
    @Descriptor("Lists the system variables and their global values")
    public Table list() {
        return VariableTables.list(admin.get().list(LikePattern.ANY, Optional.empty()));
    }

    /**
     * What SHOW GLOBAL VARIABLES LIKE shows.
     *
     * @param pattern of LIKE
     * @return a row for each variable, by name
     */
    public Table list(
            @Descriptor("as of LIKE, in single quotes: % is any text, _ any character")
                    String pattern) {
        return VariableTables.list(admin.get().list(new LikePattern(pattern), Optional.empty()));
    }

    /**
     * {@code SELECT @@GLOBAL.name}.
     *
     * @param name in any letter case
     * @return the value
     */
    @Descriptor("Gives a system variable's global value")
    public String get(@Descriptor("the variable's name, in any letter case") String name) {
        return find(name).value().orElse("NULL");
    }

    private VariableInfo find(String name) {
        return admin.get()
                .find(name)
                .orElseThrow(() -> ErrorCode.ER_UNKNOWN_SYSTEM_VARIABLE.toException(name));
    }

    /**
     * All about one variable.
     *
     * @param name in any letter case
     * @return a row for each field
     */
    @Descriptor("Shows everything about one system variable, and where its value comes from")
    public Table info(@Descriptor("the variable's name, in any letter case") String name) {
        return VariableTables.info(find(name));
    }

    /**
     * SET GLOBAL name = value.
     *
     * @param name in any letter case
     * @param value as {@link TypedValue} reads it
     * @return what it is now
     */
    @Descriptor("Sets a system variable's global value until the server stops")
    public Outcome set(
            @Descriptor("the variable's name, in any letter case") String name,
            @Descriptor("a number, a text, NULL or DEFAULT") String value) {
        return assign(Target.GLOBAL, name, value);
    }

    /**
     * SET PERSIST name = value.
     *
     * @param name in any letter case
     * @param value as {@link TypedValue} reads it
     * @return what it is now
     */
    @Descriptor("Sets a system variable's global value, now and at every start of the server")
    public Outcome persist(
            @Descriptor("the variable's name, in any letter case") String name,
            @Descriptor("a number, a text, NULL or DEFAULT") String value) {
        return assign(Target.PERSIST, name, value);
    }

    private Outcome assign(Target target, String name, String value) {
        VariableInfo variable = find(name);
        Assignment item = new Assignment(target, name, TypedValue.of(value, variable.kind()));
        List<Warning> warnings = admin.get().set(List.of(item), SHELL);
        return new Outcome(variable.name() + " is " + get(name), warnings);
    }

    /**
     * RESET PERSIST name.
     *
     * @param name in any letter case
     * @return that it is done
     */
    @Descriptor("Forgets a persisted value; the variable stays as it is until the next start")
    public Outcome resetPersist(
            @Descriptor("the variable's name; its plugin need not be installed") String name) {
        List<Warning> warnings = admin.get().resetPersist(Optional.of(name), false);
        return new Outcome(name + " is not persisted", warnings);
    }
}
