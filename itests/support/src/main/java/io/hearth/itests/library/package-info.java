/** What a library bundle of the tests exports. Uses nothing. */
package io.hearth.itests.library;
