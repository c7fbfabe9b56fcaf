package io.hearth.api.infoschema;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A table plugin that {@code SHOW name} shows as well, as in MariaDB. */
@ConsumerType
public interface ShownTable extends InformationSchemaTable {
    /**
     * The headings of {@code SHOW name}. Asked once, after {@code init}.
     *
     * @return one per column, in the columns' order; an empty one leaves that column out
     */
    List<String> showHeadings();
}
