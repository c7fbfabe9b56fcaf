/**
 * Holds the documentation to what is there: links, paths, code, manifests and options. Uses {@code
 * io.hearth.options} and the tests' {@code server}.
 */
package io.hearth.itests.documentation;
