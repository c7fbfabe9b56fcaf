/**
 * What statements answer, compared with what a real server answered.
 *
 * <p>Scripts stand in {@code src/test/resources/sql}: {@code NAME.test} holds statements, {@code
 * NAME.result} what MariaDB answered ({@code itests/record} writes it), {@code NAME.mysql} the
 * answers of MySQL where they differ and are the wanted ones.
 */
package io.hearth.itests.truth;
