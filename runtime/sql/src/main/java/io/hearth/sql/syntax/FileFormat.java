package io.hearth.sql.syntax;

import java.util.Optional;

/**
 * FIELDS and LINES of LOAD DATA and INTO OUTFILE; what was not written is empty.
 *
 * @param fieldsTerminated FIELDS TERMINATED BY
 * @param enclosed FIELDS ENCLOSED BY
 * @param optionallyEnclosed whether OPTIONALLY stood before ENCLOSED
 * @param escaped FIELDS ESCAPED BY
 * @param linesStarting LINES STARTING BY
 * @param linesTerminated LINES TERMINATED BY
 */
public record FileFormat(
        Optional<String> fieldsTerminated,
        Optional<String> enclosed,
        boolean optionallyEnclosed,
        Optional<String> escaped,
        Optional<String> linesStarting,
        Optional<String> linesTerminated) {}
