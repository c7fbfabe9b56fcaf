/**
 * Real clients against the assembled distribution: both JDBC drivers, MariaDB's command line
 * client, mysql2 for Node and sysbench. A test of a client that is not on the machine is skipped
 * and says so; in CI it fails.
 */
package io.hearth.itests.client;
