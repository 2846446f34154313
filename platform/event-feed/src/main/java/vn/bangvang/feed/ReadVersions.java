package vn.bangvang.feed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The newest version that was read of each aggregate, by a hash of its name: twelve bytes for each in arrays that are
 * at most two thirds full, so that the versions of a million aggregates take some 30 MB at the most.
 */
final class ReadVersions {
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] names = new long[FIRST_CAPACITY];
    /** 0 where there is none. */
    private int[] versions = new int[FIRST_CAPACITY];
    private int size;

    synchronized void read(long name, long version) {
        int at = placeOf(name, names, versions);
        if (versions[at] == 0) {
            size++;
        }
        names[at] = name;
        versions[at] = Math.max(versions[at], (int) Math.min(version, Integer.MAX_VALUE));
        if (size * 3L > names.length * 2L) {
            grow();
        }
    }

    synchronized boolean has(long name, long version) {
        return versions[placeOf(name, names, versions)] >= version;
    }

    /** 0 when there is none. */
    synchronized long newest(long name) {
        return versions[placeOf(name, names, versions)];
    }

    synchronized ReadVersions copy() {
        var copy = new ReadVersions();
        copy.names = names.clone();
        copy.versions = versions.clone();
        copy.size = size;
        return copy;
    }

    synchronized void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < names.length; i++) {
            if (versions[i] != 0) {
                out.writeLong(names[i]);
                out.writeInt(versions[i]);
            }
        }
    }

    static ReadVersions read(DataInput in) throws IOException {
        var read = new ReadVersions();
        for (int left = in.readInt(); left > 0; left--) {
            read.read(in.readLong(), in.readInt());
        }
        return read;
    }

    private void grow() {
        long[] moreNames = new long[names.length * 2];
        int[] moreVersions = new int[names.length * 2];
        for (int i = 0; i < names.length; i++) {
            if (versions[i] != 0) {
                int at = placeOf(names[i], moreNames, moreVersions);
                moreNames[at] = names[i];
                moreVersions[at] = versions[i];
            }
        }
        names = moreNames;
        versions = moreVersions;
    }

    /** Where it is, or where it would be put: the name is a hash already. */
    private static int placeOf(long name, long[] names, int[] versions) {
        int at = (int) name & names.length - 1;
        while (versions[at] != 0 && names[at] != name) {
            at = at + 1 & names.length - 1;
        }
        return at;
    }
}
