/**
 * A daemon that writes a heartbeat to a file. Uses {@code io.hearth.api.plugin}, {@code .daemon}
 * and {@code .variable}.
 */
package io.hearth.example.heartbeat;
