/**
 * Whole-server figures, printed and never asserted: a machine that is busy is no defect.
 *
 * <p>Uses the test support; a server runs as a process of its own, or core in a framework in this
 * process where a bare framework is measured next to it.
 */
package io.hearth.bench;
