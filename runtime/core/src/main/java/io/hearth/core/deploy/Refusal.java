package io.hearth.core.deploy;

import io.hearth.api.error.ErrorCode;
import io.hearth.api.error.ServerException;
import io.hearth.core.deploy.Note.Retry;
import java.util.Optional;

/** A file cannot be deployed as it is. The message is one clear sentence. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Retry retry;
    private final String sha256;

    Refusal(String reason, Retry retry) {
        this(reason, retry, Optional.empty());
    }

    /** With the hash of the content that is refused, if it is known. */
    Refusal(String reason, Retry retry, Optional<String> sha256) {
        super(reason);
        this.retry = retry;
        this.sha256 = sha256.orElse(null);
    }

    private Refusal(RuntimeException cause, Retry retry) {
        super(cause instanceof ServerException ? cause.getMessage() : cause.toString(), cause);
        this.retry = retry;
        this.sha256 = null;
    }

    /**
     * By the life cycle. A plugin whose init fails is not initialised again whenever something else
     * changes: that could hurt, and take its time.
     */
    static Refusal by(RuntimeException failure) {
        if (!(failure instanceof ServerException reported)) {
            return new Refusal(failure, Retry.WHEN_CHANGED);
        }
        if (reported.code() == ErrorCode.ER_ERROR_ON_WRITE) {
            return new Refusal(failure, Retry.AFTER_A_WHILE);
        }
        return new Refusal(
                failure,
                reported.code() == ErrorCode.ER_CANT_INITIALIZE_UDF
                        ? Retry.WHEN_CHANGED
                        : Retry.WHEN_OTHERS_CHANGE);
    }

    Retry retry() {
        return retry;
    }

    Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }
}
