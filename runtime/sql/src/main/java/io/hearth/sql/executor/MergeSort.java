package io.hearth.sql.executor;

/** Sorts numbers of rows, stably, without an object per row. */
final class MergeSort {
    private static final int SHORT = 8;
    private static final int BETWEEN_PAUSES = 8192;

    private final Order order;
    private final Runnable pause;
    private int steps;

    /** Which of two rows comes first. */
    @FunctionalInterface
    interface Order {
        /** Below, equal to or above 0. */
        int compare(int a, int b);
    }

    /** The pause is run now and then; it may throw to end the sort. */
    MergeSort(Order order, Runnable pause) {
        this.order = order;
        this.pause = pause;
    }

    void sort(int[] rows, int count) {
        sort(rows.clone(), rows, 0, count);
    }

    /** Sorts a part that both arrays hold alike, into the second. */
    private void sort(int[] from, int[] into, int begin, int end) {
        if (end - begin <= SHORT) {
            insert(into, begin, end);
            return;
        }
        int middle = (begin + end) >>> 1;
        sort(into, from, begin, middle);
        sort(into, from, middle, end);
        if (compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, begin, into, begin, end - begin);
        } else {
            merge(from, into, begin, middle, end);
        }
    }

    private void merge(int[] from, int[] into, int begin, int middle, int end) {
        int left = begin;
        int right = middle;
        for (int at = begin; at < end; at++) {
            boolean takesLeft =
                    right == end || (left < middle && compare(from[left], from[right]) <= 0);
            into[at] = takesLeft ? from[left++] : from[right++];
        }
    }

    private void insert(int[] rows, int begin, int end) {
        for (int i = begin + 1; i < end; i++) {
            int row = rows[i];
            int at = i;
            while (at > begin && compare(rows[at - 1], row) > 0) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    private int compare(int a, int b) {
        if (++steps == BETWEEN_PAUSES) {
            steps = 0;
            pause.run();
        }
        return order.compare(a, b);
    }
}
