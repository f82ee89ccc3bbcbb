/* Lets writes to the database fail for as long as a file says so, as a full or a broken disk would.
 *
 * Loaded before the C library into the server under test. The first word of the file named by WIJKTAFEL_DISK_FAULT says
 * what fails: "full" (no room for a write), "write" (an I/O error at a write) or "sync" (an I/O error at a sync).
 * Anything else, and no file, is a disk in order. Only files whose path holds ".sqlite" are touched.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int is_database(int descriptor) {
    char name[64], path[4096];
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(name, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return strstr(path, ".sqlite") != NULL;
}

/* The fault that is on now; read anew every time, so that a test can mend the disk. */
static int fault(const char *kind, int descriptor) {
    const char *file = getenv("WIJKTAFEL_DISK_FAULT");
    char word[16] = "";
    int control = file ? open(file, O_RDONLY | O_CLOEXEC) : -1;
    if (control < 0) return 0;
    ssize_t length = read(control, word, sizeof word - 1);
    close(control);
    return length > 0 && strncmp(word, kind, strlen(kind)) == 0 && is_database(descriptor);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real) real = (ssize_t (*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
    if (fault("full", descriptor)) { errno = ENOSPC; return -1; }
    if (fault("write", descriptor)) { errno = EIO; return -1; }
    return real(descriptor, bytes, count, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    return pwrite64(descriptor, bytes, count, offset);
}

int fdatasync(int descriptor) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    if (fault("sync", descriptor)) { errno = EIO; return -1; }
    return real(descriptor);
}

int fsync(int descriptor) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    if (fault("sync", descriptor)) { errno = EIO; return -1; }
    return real(descriptor);
}
