/*
 * Stands between a program and the C library (LD_PRELOAD), and strikes the k-th file system call below one folder:
 * the call answers an error, once or from then on, or the program is killed before it. What to do is read from a
 * small file that both sides map, so that faults can be planted and lifted while the program runs.
 * The layout of `struct control` is known to ../calls/shim.ts.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

/* What a call does: a full disk refuses only some of them. */
enum { LOOK = 1, WRITE = 2, MAKE = 4, SYNC = 8, REMOVE = 16, CHANGE = 32, CLOSE = 64 };

struct control {
  _Atomic int32_t armed, at, kinds, error, forever, kill, calls, planted;
  char folder[512];
  char place[512];
};
static struct control *control;

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("CALLS_CONTROL");
  if (!path) return;
  int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
  if (fd < 0) return;
  void *map = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  syscall(SYS_close, fd);
  if (map != MAP_FAILED) control = map;
}

/* Where the call leads: the path, or what the descriptor stands for. Straight to the kernel, or it would strike itself. */
static int find(char *place, int fd, const char *path) {
  size_t used = 0;
  if (path && path[0] == '/') return snprintf(place, PATH_MAX, "%s", path) > 0;
  if (fd == AT_FDCWD) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, place, PATH_MAX - 1);
  if (length <= 0) return 0;
  used = (size_t)length;
  place[used] = 0;
  if (path && path[0]) snprintf(place + used, PATH_MAX - used, "/%s", path);
  return 1;
}

/* True when this call is to fail; errno says how. */
static int strike(int kind, const char *call, int fd, const char *path) {
  if (!control || !control->armed || !(control->kinds & kind)) return 0;
  char place[PATH_MAX];
  int before = errno;
  int found = find(place, fd, path) && strncmp(place, control->folder, strlen(control->folder)) == 0;
  errno = before;
  if (!found) return 0;
  int number = atomic_fetch_add(&control->calls, 1) + 1;
  if (number < control->at || (number > control->at && !control->forever)) return 0;
  if (atomic_fetch_add(&control->planted, 1) == 0)
    snprintf(control->place, sizeof control->place, "%s %s", call, place + strlen(control->folder));
  if (control->kill) {
    /* The whole program, also where this is the child that checks a file for it. */
    kill(0, SIGKILL);
    for (;;) pause();
  }
  errno = control->error;
  return 1;
}

#define ON_PATH(result, name, kind, path, declared, given) \
  result name declared { REAL(name); return strike(kind, #name, AT_FDCWD, path) ? (result)-1 : real given; }
#define AT_PATH(result, name, kind, folder, path, declared, given) \
  result name declared { REAL(name); return strike(kind, #name, folder, path) ? (result)-1 : real given; }
#define ON_FILE(result, name, kind, declared, given) \
  result name declared { REAL(name); return strike(kind, #name, fd, NULL) ? (result)-1 : real given; }

#define OPENS(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; va_start(rest, flags); mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; va_end(rest); \
    return strike(flags & O_CREAT ? MAKE : LOOK, #name, AT_FDCWD, path) ? -1 : real(path, flags, mode); \
  }
#define OPENS_AT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; va_start(rest, flags); mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; va_end(rest); \
    return strike(flags & O_CREAT ? MAKE : LOOK, #name, folder, path) ? -1 : real(folder, path, flags, mode); \
  }
OPENS(open) OPENS(open64) OPENS_AT(openat) OPENS_AT(openat64)

ON_FILE(ssize_t, read, LOOK, (int fd, void *to, size_t size), (fd, to, size))
ON_FILE(ssize_t, pread, LOOK, (int fd, void *to, size_t size, off_t at), (fd, to, size, at))
ON_FILE(ssize_t, pread64, LOOK, (int fd, void *to, size_t size, off64_t at), (fd, to, size, at))
ON_FILE(ssize_t, readv, LOOK, (int fd, const struct iovec *to, int count), (fd, to, count))
ON_FILE(ssize_t, preadv64, LOOK, (int fd, const struct iovec *to, int count, off64_t at), (fd, to, count, at))
ON_FILE(ssize_t, write, WRITE, (int fd, const void *from, size_t size), (fd, from, size))
ON_FILE(ssize_t, pwrite, WRITE, (int fd, const void *from, size_t size, off_t at), (fd, from, size, at))
ON_FILE(ssize_t, pwrite64, WRITE, (int fd, const void *from, size_t size, off64_t at), (fd, from, size, at))
ON_FILE(ssize_t, writev, WRITE, (int fd, const struct iovec *from, int count), (fd, from, count))
ON_FILE(ssize_t, pwritev64, WRITE, (int fd, const struct iovec *from, int count, off64_t at), (fd, from, count, at))
ON_FILE(int, ftruncate, WRITE, (int fd, off_t size), (fd, size))
ON_FILE(int, ftruncate64, WRITE, (int fd, off64_t size), (fd, size))
ON_FILE(int, fsync, SYNC, (int fd), (fd))
ON_FILE(int, fdatasync, SYNC, (int fd), (fd))
ON_FILE(int, fchmod, CHANGE, (int fd, mode_t mode), (fd, mode))
ON_FILE(int, fchown, CHANGE, (int fd, uid_t user, gid_t group), (fd, user, group))
ON_FILE(int, fstat, LOOK, (int fd, struct stat *to), (fd, to))
ON_FILE(int, fstat64, LOOK, (int fd, struct stat64 *to), (fd, to))
ON_FILE(int, futimens, CHANGE, (int fd, const struct timespec times[2]), (fd, times))

ON_PATH(int, rename, MAKE, to, (const char *from, const char *to), (from, to))
ON_PATH(int, link, MAKE, to, (const char *from, const char *to), (from, to))
ON_PATH(int, symlink, MAKE, to, (const char *from, const char *to), (from, to))
ON_PATH(int, mkdir, MAKE, path, (const char *path, mode_t mode), (path, mode))
ON_PATH(int, unlink, REMOVE, path, (const char *path), (path))
ON_PATH(int, rmdir, REMOVE, path, (const char *path), (path))
ON_PATH(int, chmod, CHANGE, path, (const char *path, mode_t mode), (path, mode))
ON_PATH(int, utimes, CHANGE, path, (const char *path, const struct timeval times[2]), (path, times))
ON_PATH(int, access, LOOK, path, (const char *path, int mode), (path, mode))
ON_PATH(int, stat, LOOK, path, (const char *path, struct stat *to), (path, to))
ON_PATH(int, stat64, LOOK, path, (const char *path, struct stat64 *to), (path, to))
ON_PATH(int, lstat, LOOK, path, (const char *path, struct stat *to), (path, to))
ON_PATH(int, lstat64, LOOK, path, (const char *path, struct stat64 *to), (path, to))
ON_PATH(ssize_t, readlink, LOOK, path, (const char *path, char *to, size_t size), (path, to, size))
AT_PATH(int, unlinkat, REMOVE, folder, path, (int folder, const char *path, int flags), (folder, path, flags))
AT_PATH(int, linkat, MAKE, other, to, (int folder, const char *from, int other, const char *to, int flags), (folder, from, other, to, flags))
AT_PATH(int, statx, LOOK, folder, path, (int folder, const char *path, int flags, unsigned mask, struct statx *to), (folder, path, flags, mask, to))
AT_PATH(int, utimensat, CHANGE, folder, path, (int folder, const char *path, const struct timespec times[2], int flags), (folder, path, times, flags))

/* The names that programs built against an older C library use for the same. */
extern int __xstat64(int version, const char *path, struct stat64 *to);
extern int __lxstat64(int version, const char *path, struct stat64 *to);
extern int __fxstat64(int version, int fd, struct stat64 *to);
ON_PATH(int, __xstat64, LOOK, path, (int version, const char *path, struct stat64 *to), (version, path, to))
ON_PATH(int, __lxstat64, LOOK, path, (int version, const char *path, struct stat64 *to), (version, path, to))
ON_FILE(int, __fxstat64, LOOK, (int version, int fd, struct stat64 *to), (version, fd, to))

ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
  REAL(sendfile64);
  return strike(WRITE, "sendfile64", to, NULL) ? -1 : real(to, from, at, size);
}
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *place, size_t size, unsigned flags) {
  REAL(copy_file_range);
  return strike(WRITE, "copy_file_range", to, NULL) ? -1 : real(from, at, to, place, size, flags);
}
char *realpath(const char *path, char *to) {
  REAL(realpath);
  return strike(LOOK, "realpath", AT_FDCWD, path) ? NULL : real(path, to);
}
DIR *opendir(const char *path) {
  REAL(opendir);
  return strike(LOOK, "opendir", AT_FDCWD, path) ? NULL : real(path);
}
int scandir64(const char *path, struct dirent64 ***names, int (*filter)(const struct dirent64 *),
              int (*order)(const struct dirent64 **, const struct dirent64 **)) {
  REAL(scandir64);
  return strike(LOOK, "scandir64", AT_FDCWD, path) ? -1 : real(path, names, filter, order);
}

/* Linux closes the file even where it reports an error: what was written before may be lost, the descriptor is gone. */
static int close_after(int failing, int closed) {
  if (!failing) return closed;
  errno = failing;
  return -1;
}
int close(int fd) {
  REAL(close);
  int failing = strike(CLOSE, "close", fd, NULL) ? errno : 0;
  return close_after(failing, real(fd));
}

/* libuv reaches some calls by their number. */
long syscall(long number, ...) {
  REAL(syscall);
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
  long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_statx && strike(LOOK, "statx", (int)a, (const char *)b)) return -1;
  if (number == SYS_copy_file_range && strike(WRITE, "copy_file_range", (int)c, NULL)) return -1;
  if (number == SYS_close) {
    int failing = strike(CLOSE, "close", (int)a, NULL) ? errno : 0;
    return close_after(failing, (int)real(number, a));
  }
  return real(number, a, b, c, d, e, f);
}
