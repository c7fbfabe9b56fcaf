package io.hearth.core.leak;

/** Looks at one kind of place where something may hold a class loader. Any thread. */
interface HolderSearch {
    /** Adds what it finds; throws nothing because of what lies there. */
    void search(Belongings belongings, Findings findings);
}
