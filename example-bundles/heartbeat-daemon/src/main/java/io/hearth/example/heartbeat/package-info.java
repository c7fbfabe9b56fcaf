/**
 * A daemon that writes a heartbeat to a file. Uses {@code io.hearth.api.plugin} and {@code
 * .daemon}.
 */
package io.hearth.example.heartbeat;
