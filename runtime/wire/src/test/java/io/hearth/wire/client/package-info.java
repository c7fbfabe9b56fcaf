/** The protocol over a real socket, as drivers and hand-made packets meet it. */
package io.hearth.wire.client;
