/**
 * Holds the documentation to what is there: links, paths, code and manifests. Uses no package of
 * Hearth.
 */
package io.hearth.itests.documentation;
