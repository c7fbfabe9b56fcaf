package io.hearth.wire.connection;

import io.hearth.sql.front.SqlConnection;
import io.hearth.wire.packet.Capabilities;

/**
 * A client that has logged in.
 *
 * @param sql its session
 * @param common what it and the server can do
 * @param account who it is
 */
record LoggedIn(SqlConnection sql, Capabilities common, String account) {}
