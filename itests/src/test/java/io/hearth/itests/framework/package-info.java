/**
 * Tests of core inside a framework, by Pax Exam: each class {@code FooIT} gets a framework with the
 * API and core installed and a home folder of its own. The test methods run in a bundle; the {@code
 * configuration} method runs outside, before the framework starts, and is where plugin jars are
 * built.
 *
 * <p>Uses {@code io.hearth.core.admin}, {@code io.hearth.core.host}, the API and the test support.
 */
package io.hearth.itests.framework;
