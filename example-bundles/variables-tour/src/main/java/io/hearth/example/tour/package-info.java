/**
 * A plugin that is nothing but variables: one of each kind, flag and callback. Uses {@code
 * io.hearth.api.plugin}, {@code .daemon} and {@code .variable}.
 */
package io.hearth.example.tour;
