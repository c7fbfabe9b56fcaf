/**
 * Status variables: who has which, and how they are read. Uses {@code io.hearth.core.admin} and
 * {@code .guard}.
 */
package io.hearth.core.status;
