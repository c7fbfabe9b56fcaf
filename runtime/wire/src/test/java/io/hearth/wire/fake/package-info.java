/** A small SQL part for the tests of the protocol: it knows the few statements that they need. */
package io.hearth.wire.fake;
