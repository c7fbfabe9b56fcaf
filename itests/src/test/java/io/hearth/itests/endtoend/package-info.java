/**
 * Tests of the assembled distribution, as an operator sees it: a process, its options, its files,
 * its signals and its exit codes. With {@code -Dhearth.otherJava=JAVA_HOME} each runs on that JDK
 * too.
 *
 * <p>Uses the test support alone.
 */
package io.hearth.itests.endtoend;
