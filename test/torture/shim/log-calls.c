/*
 * Stands between a program and the C library (LD_PRELOAD), and writes down every call that changes what is below one
 * folder, in the order in which the calls took effect, with their data. What the program says on standard output is
 * written down in its place among them. Calls that failed changed nothing and are left out.
 * The layout of `struct head` and of what follows it is known to ../power/log.ts.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/fs.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* The order in the file is the order of the effects: a call and its record are one step. */
#define IN_ORDER(result, when, call, record) \
  if (!(when)) return call; \
  pthread_mutex_lock(&order); \
  __typeof__(call) result = call; \
  if (result >= 0) record; \
  pthread_mutex_unlock(&order); \
  return result

enum { HIGHEST = 65536 };
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static char below[4096];
static int to = -1;
static char watched[HIGHEST];

__attribute__((constructor)) static void start(void) {
  const char *folder = getenv("LOG_CALLS_BELOW"), *file = getenv("LOG_CALLS_TO");
  if (!folder || !file) return;
  snprintf(below, sizeof below, "%s/", folder);
  to = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  /* A program started by this one has a log of its own or none: two would write into each other. */
  unsetenv("LD_PRELOAD");
}

static int is_below(const char *path) {
  return to >= 0 && path && strncmp(path, below, strlen(below)) == 0;
}

/* The path from the root on; some callers name a folder by its descriptor and what is in it by its name. */
static const char *from_root(char *whole, int folder, const char *path) {
  if (!path || path[0] == '/' || folder == AT_FDCWD) return path;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, whole, PATH_MAX - 1);
  if (length <= 0) return path;
  snprintf(whole + length, (size_t)(PATH_MAX - length), "/%s", path);
  return whole;
}

static int is_watched(int fd) {
  return to >= 0 && fd >= 0 && fd < HIGHEST && watched[fd];
}

/* A log with a gap would prove what is not so: the program ends instead. */
static void put(const void *bytes, size_t length) {
  const char *next = bytes;
  while (length > 0) {
    long done = syscall(SYS_write, to, next, length);
    if (done <= 0) abort();
    next += done;
    length -= (size_t)done;
  }
}

struct head {
  uint32_t letter;
  int32_t fd;
  int64_t number;
  uint32_t first, second;
};

static void record(char letter, int fd, int64_t number, const void *first, size_t length, const char *second) {
  int before = errno;
  struct head head = {(uint32_t)letter, fd, number, (uint32_t)length, second ? (uint32_t)strlen(second) : 0};
  put(&head, sizeof head);
  put(first, length);
  put(second, head.second);
  errno = before;
}

static void record_path(char letter, int fd, int64_t number, const char *path) {
  record(letter, fd, number, path, strlen(path), NULL);
}

/* What another call than write put there is read back. */
static void record_range(int fd, int64_t offset, size_t length) {
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  int from = (int)syscall(SYS_openat, AT_FDCWD, name, O_RDONLY | O_CLOEXEC, 0);
  char *bytes = malloc(length + 1);
  if (from < 0 || !bytes || syscall(SYS_pread64, from, bytes, length, offset) != (long)length) abort();
  record('w', fd, offset, bytes, length, NULL);
  free(bytes);
  syscall(SYS_close, from);
}

static int64_t position(int fd) {
  return syscall(SYS_lseek, fd, 0, SEEK_CUR);
}

static void opened(int fd, const char *path, int flags) {
  if (fd < HIGHEST) watched[fd] = (char)is_below(path);
  if (is_watched(fd)) record_path('o', fd, flags, path);
}

#define OPENING(name, parameters, folder, call) \
  int name parameters { \
    REAL(name); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    char whole[PATH_MAX]; \
    IN_ORDER(fd, to >= 0, call, opened(fd, from_root(whole, folder, path), flags)); \
  }
OPENING(open, (const char *path, int flags, ...), AT_FDCWD, real(path, flags, mode))
OPENING(open64, (const char *path, int flags, ...), AT_FDCWD, real(path, flags, mode))
OPENING(openat, (int folder, const char *path, int flags, ...), folder, real(folder, path, flags, mode))
OPENING(openat64, (int folder, const char *path, int flags, ...), folder, real(folder, path, flags, mode))

int close(int fd) {
  REAL(close);
  /* Before the call: as soon as it is done another thread may be given the same number. */
  if (is_watched(fd)) watched[fd] = 0;
  return real(fd);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  IN_ORDER(done, is_watched(fd) || (to >= 0 && fd == 1), real(fd, bytes, length),
           fd == 1 ? record('k', fd, 0, bytes, (size_t)done, NULL)
                   : record('w', fd, position(fd) - done, bytes, (size_t)done, NULL));
}

#define WRITING_AT(name, offset_type) \
  ssize_t name(int fd, const void *bytes, size_t length, offset_type offset) { \
    REAL(name); \
    IN_ORDER(done, is_watched(fd), real(fd, bytes, length, offset), record('w', fd, offset, bytes, (size_t)done, NULL)); \
  }
WRITING_AT(pwrite, off_t)
WRITING_AT(pwrite64, off64_t)

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  IN_ORDER(done, is_watched(fd), real(fd, parts, count), record_range(fd, position(fd) - done, (size_t)done));
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  REAL(pwritev);
  IN_ORDER(done, is_watched(fd), real(fd, parts, count, offset), record_range(fd, offset, (size_t)done));
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  REAL(pwritev64);
  IN_ORDER(done, is_watched(fd), real(fd, parts, count, offset), record_range(fd, offset, (size_t)done));
}

#define SENDING(name, offset_type) \
  ssize_t name(int fd, int from, offset_type *offset, size_t length) { \
    REAL(name); \
    IN_ORDER(done, is_watched(fd), real(fd, from, offset, length), record_range(fd, position(fd) - done, (size_t)done)); \
  }
SENDING(sendfile, off_t)
SENDING(sendfile64, off64_t)

static long copy_range(int fd, int64_t *offset, long done) {
  if (done > 0) record_range(fd, (offset ? *offset : position(fd)) - done, (size_t)done);
  return done;
}

/* libuv asks the kernel for this one by its number. */
long syscall(long number, ...) {
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long), d = va_arg(rest, long),
       e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  IN_ORDER(done, number == SYS_copy_file_range && is_watched((int)c), real(number, a, b, c, d, e, f),
           copy_range((int)c, (int64_t *)d, done));
}

ssize_t copy_file_range(int from, off64_t *at, int fd, off64_t *offset, size_t length, unsigned flags) {
  REAL(copy_file_range);
  IN_ORDER(done, is_watched(fd), real(from, at, fd, offset, length, flags), copy_range(fd, offset, done));
}

int ioctl(int fd, unsigned long request, ...) {
  REAL(ioctl);
  va_list rest;
  va_start(rest, request);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  struct stat now;
  IN_ORDER(done, request == FICLONE && is_watched(fd), real(fd, request, argument),
           if (fstat(fd, &now) == 0) record_range(fd, 0, (size_t)now.st_size));
}

#define SIZING(name, size_type) \
  int name(int fd, size_type size) { \
    REAL(name); \
    IN_ORDER(done, is_watched(fd), real(fd, size), record('t', fd, size, NULL, 0, NULL)); \
  }
SIZING(ftruncate, off_t)
SIZING(ftruncate64, off64_t)

#define SYNCING(name) \
  int name(int fd) { \
    REAL(name); \
    IN_ORDER(done, is_watched(fd), real(fd), record('s', fd, 0, NULL, 0, NULL)); \
  }
SYNCING(fsync)
SYNCING(fdatasync)

#define NAMING(name, letter) \
  int name(const char *old, const char *new) { \
    REAL(name); \
    IN_ORDER(done, is_below(old) || is_below(new), real(old, new), record(letter, -1, 0, old, strlen(old), new)); \
  }
NAMING(rename, 'r')
NAMING(link, 'l')

#define UNNAMING(name, letter) \
  int name(const char *path) { \
    REAL(name); \
    IN_ORDER(done, is_below(path), real(path), record_path(letter, -1, 0, path)); \
  }
UNNAMING(unlink, 'u')
UNNAMING(rmdir, 'd')
UNNAMING(remove, 'u')

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  char whole[PATH_MAX];
  const char *place = to >= 0 ? from_root(whole, folder, path) : path;
  IN_ORDER(done, is_below(place), real(folder, path, flags), record_path('u', -1, 0, place));
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  IN_ORDER(done, is_below(path), real(path, mode), record_path('m', -1, 0, path));
}
