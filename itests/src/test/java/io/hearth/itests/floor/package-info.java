/**
 * Holds the floors of the design: who may use whom, over the classes of all modules.
 *
 * <p>Uses nothing of Hearth: it reads class files.
 */
package io.hearth.itests.floor;
