package io.hearth.api.error;

import java.util.Objects;

/**
 * The errors, warnings and notes that Hearth gives, with MySQL's number, SQLSTATE and text.
 *
 * <p>Texts are {@link String#format(String, Object...)} patterns. Numbers and SQLSTATEs are
 * MySQL's; where a text of MySQL misleads ({@link #WARN_PLUGIN_BUSY}) or says too little, Hearth's
 * says what is true. Immutable; any thread.
 *
 * @see <a href="https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html">MySQL
 *     server error message reference</a>
 */
public enum ErrorCode {
    /** A schema of that name is there. Argument: the schema. */
    ER_DB_CREATE_EXISTS(1007, "HY000", "Can't create database '%s'; database exists"),
    /** A file could not be written. Arguments: file, reason. */
    ER_ERROR_ON_WRITE(1026, "HY000", "Error writing file '%s' (%s)"),
    /** All connections are taken. */
    ER_CON_COUNT_ERROR(1040, "08004", "Too many connections"),
    /** A statement needs more memory than it may. */
    ER_OUT_OF_RESOURCES(1041, "HY000", "Out of memory."),
    /** What a client sent to log in makes no sense. */
    ER_HANDSHAKE_ERROR(1043, "08S01", "Bad handshake"),
    /** A write where nobody may write. Arguments: user, host, schema. */
    ER_DBACCESS_DENIED_ERROR(1044, "42000", "Access denied for user '%s'@'%s' to database '%s'"),
    /** A login failed. Arguments: user, host, YES if a password was given, else NO. */
    ER_ACCESS_DENIED_ERROR(1045, "28000", "Access denied for user '%s'@'%s' (using password: %s)"),
    /** A name without a schema, and the session has none. */
    ER_NO_DB_ERROR(1046, "3D000", "No database selected"),
    /** A command of the protocol that is unknown. */
    ER_UNKNOWN_COM_ERROR(1047, "08S01", "Unknown command"),
    /** NULL where none may be. Argument: the column. */
    ER_BAD_NULL_ERROR(1048, "23000", "Column '%s' cannot be null"),
    /** A schema that is not there. Argument: its name. */
    ER_BAD_DB_ERROR(1049, "42000", "Unknown database '%s'"),
    /** A table of that name is there. Argument: the table. */
    ER_TABLE_EXISTS_ERROR(1050, "42S01", "Table '%s' already exists"),
    /** A name before a point means no table of the statement. Argument: table. */
    ER_BAD_TABLE_ERROR(1051, "42S02", "Unknown table '%s'"),
    /** A name means several columns. Arguments: column, clause. */
    ER_NON_UNIQ_ERROR(1052, "23000", "Column '%s' in %s is ambiguous"),
    /** The server is going down. */
    ER_SERVER_SHUTDOWN(1053, "08S01", "Server shutdown in progress"),
    /** A name means no column. Arguments: column, clause. */
    ER_BAD_FIELD_ERROR(1054, "42S22", "Unknown column '%s' in '%s'"),
    /** A column that a group may have several values of. Arguments: number, clause, column. */
    ER_WRONG_FIELD_WITH_GROUP(
            1055,
            "42000",
            "Expression #%d of %s is not in GROUP BY clause and contains nonaggregated "
                    + "column '%s' which is not functionally dependent on columns in GROUP BY "
                    + "clause; this is incompatible with sql_mode=only_full_group_by"),
    /** A GROUP BY key holds an aggregate. Argument: the key. */
    ER_WRONG_GROUP_FIELD(1056, "42000", "Can't group on '%s'"),
    /** Two columns of a table have one name. Argument: column. */
    ER_DUP_FIELDNAME(1060, "42S21", "Duplicate column name '%s'"),
    /** The text is not SQL. Arguments: what is wrong, where, the line. */
    ER_PARSE_ERROR(1064, "42000", "%s near '%s' at line %d"),
    /** A text without a statement. */
    ER_EMPTY_QUERY(1065, "42000", "Query was empty"),
    /** Two tables of a statement have one name. Argument: name. */
    ER_NONUNIQ_TABLE(1066, "42000", "Not unique table/alias: '%s'"),
    /** KILL of a session that is not there. Argument: its number. */
    ER_NO_SUCH_THREAD(1094, "HY000", "Unknown thread id: %s"),
    /** A star without a table. */
    ER_NO_TABLES_USED(1096, "HY000", "No tables used"),
    /** An error without a number of its own. Argument: the text. */
    ER_UNKNOWN_ERROR(1105, "HY000", "%s"),
    /** A table that a statement cannot see. Arguments: the table, where it was looked for. */
    ER_UNKNOWN_TABLE(1109, "42S02", "Unknown table '%s' in %s"),
    /** An aggregate where none may stand. */
    ER_INVALID_GROUP_FUNC_USE(1111, "HY000", "Invalid use of group function"),
    /** A character set that does not exist. Argument: its name. */
    ER_UNKNOWN_CHARACTER_SET(1115, "42000", "Unknown character set: '%s'"),
    /** A plugin's class or {@code init} failed. Arguments: plugin, reason. */
    ER_CANT_INITIALIZE_UDF(1123, "HY000", "Can't initialize function '%s'; %s"),
    /** A library name holds a path, is empty where one is needed, or is too long. */
    ER_UDF_NO_PATHS(1124, "HY000", "No paths allowed for shared library"),
    /** A plugin of that name is installed. Argument: plugin. */
    ER_UDF_EXISTS(1125, "HY000", "Function '%s' already exists"),
    /** A bundle cannot be opened or resolved. Arguments: file, reason. */
    ER_CANT_OPEN_LIBRARY(1126, "HY000", "Can't open shared library '%s' (%s)"),
    /** A bundle does not declare that plugin. Argument: plugin. */
    ER_CANT_FIND_DL_ENTRY(1127, "HY000", "Can't find symbol '%s' in library"),
    /** A column beside an aggregate of all rows. Arguments: number, clause, column. */
    ER_MIX_OF_GROUP_FUNC_AND_FIELDS(
            1140,
            "42000",
            "In aggregated query without GROUP BY, expression #%d of %s contains "
                    + "nonaggregated column '%s'; this is incompatible with "
                    + "sql_mode=only_full_group_by"),
    /** SHOW GRANTS of an account that is not there. Arguments: user, host. */
    ER_NONEXISTING_GRANT(
            1141, "42000", "There is no such grant defined for user '%s' on host '%s'"),
    /** A table that is not there. Arguments: schema, table. */
    ER_NO_SUCH_TABLE(1146, "42S02", "Table '%s.%s' doesn't exist"),
    /** A packet is longer than may be. */
    ER_NET_PACKET_TOO_LARGE(1153, "08S01", "Got a packet bigger than 'max_allowed_packet' bytes"),
    /** A packet's number is not the next one. */
    ER_NET_PACKETS_OUT_OF_ORDER(1156, "08S01", "Got packets out of order"),
    /** A client began a packet and did not end it in time. */
    ER_NET_READ_INTERRUPTED(1159, "08S01", "Got timeout reading communication packets"),
    /** SELECT INTO variables of several rows. */
    ER_TOO_MANY_ROWS(1172, "42000", "Result consisted of more than one row"),
    /** An index hint names no index. Arguments: index, table. */
    ER_KEY_DOES_NOT_EXITS(1176, "42000", "Key '%s' doesn't exist in table '%s'"),
    /** A name that is no system variable's. Argument: the name. */
    ER_UNKNOWN_SYSTEM_VARIABLE(1193, "HY000", "Unknown system variable '%s'"),
    /** Too many connections of one account. Argument: the user. */
    ER_TOO_MANY_USER_CONNECTIONS(
            1203,
            "42000",
            "User %s already has more than 'max_user_connections' active connections"),
    /** Something is in use by another session for too long. */
    ER_LOCK_WAIT_TIMEOUT(1205, "HY000", "Lock wait timeout exceeded; try restarting transaction"),
    /** What a function or command was given makes no sense. Argument: its name. */
    ER_WRONG_ARGUMENTS(1210, "HY000", "Incorrect arguments to %s"),
    /** Two things that do not go together. Arguments: both. */
    ER_WRONG_USAGE(1221, "HY000", "Incorrect usage of %s and %s"),
    /** The sides of a UNION differ. */
    ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT(
            1222, "21000", "The used SELECT statements have a different number of columns"),
    /** SET GLOBAL of a variable that only sessions have. Argument: the variable. */
    ER_LOCAL_VARIABLE(
            1228, "HY000", "Variable '%s' is a SESSION variable and can't be used with SET GLOBAL"),
    /** SET SESSION of a global variable. Argument: the variable. */
    ER_GLOBAL_VARIABLE(
            1229, "HY000", "Variable '%s' is a GLOBAL variable and should be set with SET GLOBAL"),
    /** A value that a variable does not take. Arguments: the variable, the value. */
    ER_WRONG_VALUE_FOR_VAR(1231, "42000", "Variable '%s' can't be set to the value of '%s'"),
    /** A value of a type that a variable does not take. Argument: the variable. */
    ER_WRONG_TYPE_FOR_VAR(1232, "42000", "Incorrect argument type to variable '%s'"),
    /** A statement that is parsed but not run. Argument: the feature. */
    ER_NOT_SUPPORTED_YET(1235, "42000", "This version of MySQL doesn't yet support '%s'"),
    /** A variable is not of the asked sort. Arguments: the variable, what it is. */
    ER_INCORRECT_GLOBAL_LOCAL_VAR(1238, "HY000", "Variable '%s' is a %s variable"),
    /** A row where a value is wanted. Argument: how many are wanted. */
    ER_OPERAND_COLUMNS(1241, "21000", "Operand should contain %d column(s)"),
    /** A subquery in the place of a value gave several rows. */
    ER_SUBQUERY_NO_1_ROW(1242, "21000", "Subquery returns more than 1 row"),
    /** EXECUTE of a name that PREPARE did not give. Arguments: name, command. */
    ER_UNKNOWN_STMT_HANDLER(1243, "HY000", "Unknown prepared statement handler (%s) given to %s"),
    /** A query in FROM without a name. */
    ER_DERIVED_MUST_HAVE_ALIAS(1248, "42000", "Every derived table must have its own alias"),
    /** A client cannot do what the account's authentication needs. */
    ER_NOT_SUPPORTED_AUTH_MODE(
            1251,
            "08004",
            "Client does not support authentication protocol requested by server; consider"
                    + " upgrading MySQL client"),
    /** A collation of another character set. Arguments: collation, character set. */
    ER_COLLATION_CHARSET_MISMATCH(
            1253, "42000", "COLLATION '%s' is not valid for CHARACTER SET '%s'"),
    /** A result of GROUP_CONCAT is too long. Arguments: row, function. */
    ER_CUT_VALUE_GROUP_CONCAT(1260, "HY000", "Row %s was cut by %s()"),
    /** A number beyond a column's range. Arguments: the column, the row. */
    ER_WARN_DATA_OUT_OF_RANGE(1264, "22003", "Out of range value for column '%s' at row %s"),
    /** A value was cut to fit a column. Arguments: the column, the row. */
    WARN_DATA_TRUNCATED(1265, "01000", "Data truncated for column '%s' at row %s"),
    /**
     * Two texts whose collations do not go together. Arguments: each with its coercibility, and the
     * operation.
     */
    ER_CANT_AGGREGATE_2COLLATIONS(
            1267, "HY000", "Illegal mix of collations (%s,%s) and (%s,%s) for operation '%s'"),
    /** Texts whose collations do not go together. Argument: the operation. */
    ER_CANT_AGGREGATE_NCOLLATIONS(1271, "HY000", "Illegal mix of collations for operation '%s'"),
    /** A collation that does not exist. Argument: its name. */
    ER_UNKNOWN_COLLATION(1273, "HY000", "Unknown collation: '%s'"),
    /** An engine that is not there. Argument: its name. */
    ER_UNKNOWN_STORAGE_ENGINE(1286, "42000", "Unknown storage engine '%s'"),
    /** The server was started with an option that forbids the statement. Argument: the option. */
    ER_OPTION_PREVENTS_STATEMENT(
            1290,
            "HY000",
            "The MySQL server is running with the %s option so it cannot execute this statement"),
    /** Warning: a value was adjusted. Arguments: what it is for, the value as given. */
    ER_TRUNCATED_WRONG_VALUE(1292, "22007", "Truncated incorrect %s value: '%s'"),
    /** A statement that cannot be prepared. */
    ER_UNSUPPORTED_PS(
            1295, "HY000", "This command is not supported in the prepared statement protocol yet"),
    /** A value that is no time zone. Argument: the value. */
    ER_UNKNOWN_TIME_ZONE(1298, "HY000", "Unknown or incorrect time zone: '%s'"),
    /** Bytes that are no text. Arguments: the character set, the first wrong bytes in hex. */
    ER_INVALID_CHARACTER_STRING(1300, "HY000", "Invalid %s character string: '%s'"),
    /** Warning: a text would be too long and is NULL. Arguments: the function, the limit. */
    ER_WARN_ALLOWED_PACKET_OVERFLOWED(
            1301, "HY000", "Result of %s() was larger than max_allowed_packet (%s) - truncated"),
    /** The named thing does not exist. Arguments: its kind (PLUGIN, SONAME), its name. */
    ER_SP_DOES_NOT_EXIST(1305, "42000", "%s %s does not exist"),
    /** A statement was interrupted. */
    ER_QUERY_INTERRUPTED(1317, "70100", "Query execution was interrupted"),
    /** A name where a variable is wanted. Argument: the name. */
    ER_SP_UNDECLARED_VAR(1327, "42000", "Undeclared variable: %s"),
    /** Warning of SELECT INTO without a row. */
    ER_SP_FETCH_NO_DATA(1329, "02000", "No data - zero rows fetched, selected, or processed"),
    /** A table or view that is something else. Arguments: schema, table, what it should be. */
    ER_WRONG_OBJECT(1347, "HY000", "'%s.%s' is not %s"),
    /** A list of names is too long or too short. */
    ER_VIEW_WRONG_LIST(
            1353,
            "HY000",
            "In definition of view, derived table or common table expression, SELECT "
                    + "list and column names list have different column counts"),
    /** Warning: the result is NULL. */
    ER_DIVISION_BY_ZERO(1365, "22012", "Division by 0"),
    /** A value that a column cannot hold. Arguments: its type, the value, the column, the row. */
    ER_TRUNCATED_WRONG_VALUE_FOR_FIELD(
            1366, "HY000", "Incorrect %s value: '%s' for column '%s' at row %s"),
    /** A literal that its type cannot hold. Arguments: the type, the literal. */
    ER_ILLEGAL_VALUE_FOR_TYPE(1367, "22007", "Illegal %s '%s' value found during parsing"),
    /** CREATE or ALTER USER cannot be done. Arguments: the operation, the accounts. */
    ER_CANNOT_USER(1396, "HY000", "Operation %s failed for %s"),
    /** A text longer than its column. Arguments: the column, the row. */
    ER_DATA_TOO_LONG(1406, "22001", "Data too long for column '%s' at row %s"),
    /** A function does not take such a value. Arguments: kind, value, function. */
    ER_WRONG_VALUE_FOR_TYPE(1411, "HY000", "Incorrect %s value: '%s' for function %s"),
    /** FETCH from a statement without a cursor. Argument: the statement's number. */
    ER_STMT_HAS_NO_OPEN_CURSOR(1421, "HY000", "The statement (%s) has no open cursor."),
    /** Too many digits behind the point. Arguments: the digits, of what, the most. */
    ER_TOO_BIG_SCALE(1425, "42000", "Too big scale %s specified for column '%s'. Maximum is %s."),
    /** Too many digits. Arguments: the digits, of what, the most. */
    ER_TOO_BIG_PRECISION(1426, "42000", "Too-big precision %s specified for '%s'. Maximum is %s."),
    /** More digits behind the point than digits. Argument: the column. */
    ER_M_BIGGER_THAN_D(
            1427,
            "42000",
            "For float(M,D), double(M,D) or decimal(M,D), M must be >= D (column '%s')."),
    /** A statement is nested too deeply. */
    ER_STACK_OVERRUN_NEED_MORE(
            1436, "HY000", "Thread stack overrun: the statement is nested too deeply"),
    /** Warning: a time is beyond the calendar. Argument: the function's type. */
    ER_DATETIME_FUNCTION_OVERFLOW(1441, "22008", "Datetime function: %s field overflow"),
    /** Too many prepared statements in the server. Argument: the limit. */
    ER_MAX_PREPARED_STMT_COUNT_REACHED(
            1461,
            "42000",
            "Can't create more than max_prepared_stmt_count statements (current value: %s)"),
    /** A plugin is needed and not active. Argument: plugin. */
    ER_PLUGIN_IS_NOT_LOADED(1524, "HY000", "Plugin '%s' is not loaded"),
    /** A value that is none of its type. Arguments: type, value. */
    ER_WRONG_VALUE(1525, "HY000", "Incorrect %s value: '%s'"),
    /** SET TRANSACTION inside a transaction. */
    ER_CANT_CHANGE_TX_CHARACTERISTICS(
            1568,
            "25001",
            "Transaction characteristics can't be changed while a transaction is in progress"),
    /** A function with too few or too many arguments. Argument: the function. */
    ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT(
            1582, "42000", "Incorrect parameter count in the call to native function '%s'"),
    /** Arguments that a function does not take. Argument: the function. */
    ER_WRONG_PARAMETERS_TO_NATIVE_FCT(
            1583, "42000", "Incorrect parameters in the call to native function '%s'"),
    /** A plugin that belongs to the server cannot be uninstalled. */
    ER_PLUGIN_DELETE_BUILTIN(1619, "HY000", "Built-in plugins cannot be deleted"),
    /** A plugin is in use; the uninstall completes when its last user is done. Argument: users. */
    WARN_PLUGIN_BUSY(
            1620,
            "HY000",
            "Plugin is busy and will be uninstalled when its last user is done; used by: %s"),
    /** A value that cannot be set there. Arguments: scope, variable, the scope where it can. */
    ER_VARIABLE_IS_READONLY(
            1621, "HY000", "%s variable '%s' is read-only. Use SET %s to assign the value"),
    /** A language that is not there. Argument: its name. */
    ER_UNKNOWN_LOCALE(1649, "HY000", "Unknown locale: '%s'"),
    /** A number is too great for its type. Arguments: the type, the expression. */
    ER_DATA_OUT_OF_RANGE(1690, "22003", "%s value is out of range in '%s'"),
    /** A plugin was loaded with FORCE_PLUS_PERMANENT. Argument: plugin. */
    ER_PLUGIN_IS_PERMANENT(
            1702, "HY000", "Plugin '%s' is force_plus_permanent and can not be unloaded"),
    /** A plan cannot be shown in that form. Argument: the form. */
    ER_UNKNOWN_EXPLAIN_FORMAT(1791, "HY000", "Unknown EXPLAIN format name: '%s'"),
    /** A stored password that its plugin cannot have made. */
    ER_PASSWORD_FORMAT(1827, "HY000", "The password hash doesn't have the expected format."),
    /** A packet claims more than it has, or cannot be read. */
    ER_MALFORMED_PACKET(1835, "HY000", "Malformed communication packet."),
    /** A plugin cannot be uninstalled now. Arguments: plugin, reason. */
    ER_PLUGIN_CANNOT_BE_UNINSTALLED(1883, "HY000", "Plugin '%s' cannot be uninstalled now. %s"),
    /** Note of INSTALL PLUGIN IF NOT EXISTS (MariaDB's number). Argument: plugin. */
    ER_PLUGIN_INSTALLED(1968, "HY000", "Plugin '%s' already installed"),
    /** Warning: the result is NULL. */
    ER_INVALID_ARGUMENT_FOR_LOGARITHM(3020, "2201E", "Invalid argument for logarithm"),
    /** A statement took longer than max_execution_time. */
    ER_QUERY_TIMEOUT(
            3024,
            "HY000",
            "Query execution was interrupted, maximum statement execution time exceeded"),
    /** Ordering after DISTINCT by what was not selected. Arguments: number, column, DISTINCT. */
    ER_FIELD_IN_ORDER_NOT_SELECT(
            3065,
            "HY000",
            "Expression #%d of ORDER BY clause is not in SELECT list, references column "
                    + "'%s' which is not in SELECT list; this is incompatible with %s"),
    /** Note of CREATE USER IF NOT EXISTS. Argument: the account. */
    ER_USER_ALREADY_EXISTS(3163, "HY000", "Authorization ID %s already exists."),
    /** RESET PERSIST of a variable that is not persisted. Argument: the variable. */
    ER_VAR_DOES_NOT_EXIST(3615, "HY000", "Variable %s does not exist in persisted config file"),
    /** A bad pattern. Arguments: where. */
    ER_REGEXP_RULE_SYNTAX(
            3688, "HY000", "Syntax error in regular expression on line %s, character %s."),
    /** A pattern goes too deep. */
    ER_REGEXP_STACK_OVERFLOW(3698, "HY000", "Overflow in the regular expression backtrack stack."),
    /** A pattern takes too long. */
    ER_REGEXP_TIME_OUT(3699, "HY000", "Timeout exceeded in regular expression match."),
    /** REPLACE names another password than the account's. */
    ER_INCORRECT_CURRENT_PASSWORD(
            3891,
            "HY000",
            "Incorrect current password. Specify the correct password which has to be replaced."),
    /** A client was idle for longer than its wait_timeout. */
    ER_CLIENT_INTERACTION_TIMEOUT(
            4031,
            "HY000",
            "The client was disconnected by the server because of inactivity. See wait_timeout and"
                    + " interactive_timeout for configuring this behavior.");

    private final int number;
    private final String sqlState;
    private final String pattern;

    ErrorCode(int number, String sqlState, String pattern) {
        this.number = number;
        this.sqlState = sqlState;
        this.pattern = pattern;
    }

    /**
     * MySQL's error number.
     *
     * @return the number a client sees, such as 1126
     */
    public int number() {
        return number;
    }

    /**
     * The SQLSTATE that goes with the number.
     *
     * @return five characters, such as {@code HY000}
     */
    public String sqlState() {
        return sqlState;
    }

    /**
     * The text with its arguments filled in.
     *
     * @param arguments what the pattern names, in its order; none may be null
     * @return the text a client sees
     * @throws java.util.IllegalFormatException if an argument is missing
     */
    public String message(Object... arguments) {
        return String.format(pattern, arguments);
    }

    /**
     * An exception with this number and the text filled in.
     *
     * @param arguments what the pattern names, in its order
     * @return a new exception, for the caller to throw
     */
    public ServerException toException(Object... arguments) {
        return new ServerException(this, message(arguments), null);
    }

    /**
     * An exception with this number, and the text filled in with a reason after it.
     *
     * @param reason half a sentence without a full stop, for example why a value was refused
     * @param arguments what the pattern names, in its order
     * @return a new exception, for the caller to throw
     */
    public ServerException withReason(String reason, Object... arguments) {
        return new ServerException(this, message(arguments) + ": " + reason, null);
    }

    /**
     * An exception with this number, the text filled in, and what caused it.
     *
     * @param cause the failure beneath, for the log; a client does not see it
     * @param arguments what the pattern names, in its order
     * @return a new exception, for the caller to throw
     */
    public ServerException causedBy(Throwable cause, Object... arguments) {
        return new ServerException(
                this, message(arguments), Objects.requireNonNull(cause, "cause"));
    }
}
