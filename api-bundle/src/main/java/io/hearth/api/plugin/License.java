package io.hearth.api.plugin;

/**
 * The licences that MySQL knows by name. A declaration may also give an SPDX identifier such as
 * {@code Apache-2.0}; anything else is shown as {@link #PROPRIETARY}.
 *
 * @see <a href="https://spdx.org/licenses/">SPDX licence list</a>
 */
public final class License {
    /** GNU General Public License. */
    public static final String GPL = "GPL";

    /** A BSD licence. */
    public static final String BSD = "BSD";

    /** Any other licence. */
    public static final String PROPRIETARY = "PROPRIETARY";

    private License() {}
}
