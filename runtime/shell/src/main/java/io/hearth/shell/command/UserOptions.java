package io.hearth.shell.command;

import io.hearth.core.admin.UserPolicy;
import java.time.Duration;

/** Reads what a command's option says of a plugin's users. */
final class UserOptions {
    private static final String WAIT = "--wait=";
    private static final long LONGEST_WAIT = 86_400;

    private UserOptions() {}

    /**
     * The policy that an option names.
     *
     * @throws UsageException with the command's usage if it names none
     */
    static UserPolicy parse(String option, String usage) throws UsageException {
        if (option.equals("--force")) {
            return UserPolicy.FORCE;
        }
        if (option.startsWith(WAIT)) {
            return UserPolicy.waiting(seconds(option.substring(WAIT.length()), usage));
        }
        throw new UsageException(usage);
    }

    private static Duration seconds(String text, String usage) throws UsageException {
        boolean number =
                !text.isEmpty() && text.length() < 8 && text.chars().allMatch(Character::isDigit);
        if (!number || Long.parseLong(text) > LONGEST_WAIT) {
            throw new UsageException(usage);
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
