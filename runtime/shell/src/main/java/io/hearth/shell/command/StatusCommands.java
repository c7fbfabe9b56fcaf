package io.hearth.shell.command;

import io.hearth.core.admin.LikePattern;
import io.hearth.core.admin.StatusListing;
import io.hearth.core.admin.VariableAdmin;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.service.command.Descriptor;

/** The commands of scope {@code status}. Thread-safe. */
public final class StatusCommands {
    private final Supplier<VariableAdmin> admin;

    /**
     * The group.
     *
     * @param admin gives core's service at each call, or throws if there is none
     */
    public StatusCommands(Supplier<VariableAdmin> admin) {
        this.admin = admin;
    }

    /**
     * What SHOW STATUS shows.
     *
     * @return a row for each variable, by name
     */
    @Descriptor("Lists the status variables of the server and its plugins")
    public WarnedTable list() {
        return list(LikePattern.ANY);
    }

    /**
     * What SHOW STATUS LIKE shows.
     *
     * @param pattern of LIKE
     * @return a row for each variable, by name
     */
    public WarnedTable list(
            @Descriptor("as of LIKE, in single quotes: % is any text, _ any character")
                    String pattern) {
        return list(new LikePattern(pattern));
    }

    private WarnedTable list(LikePattern names) {
        StatusListing listing = admin.get().status(names, Optional.empty());
        return new WarnedTable(VariableTables.list(listing.rows()), listing.warnings());
    }
}
