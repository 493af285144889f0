// A disk that confirms slowly: every fdatasync and fsync takes DISK_MICROSECONDS longer. Loaded before the C library by Benchmarks/ledger.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static int slowly(const char *name, int file) {
  int (*confirm)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  const char *said = getenv("DISK_MICROSECONDS");
  long microseconds = said ? atol(said) : 0;
  struct timespec wait = {microseconds / 1000000, microseconds % 1000000 * 1000};
  nanosleep(&wait, NULL);
  return confirm(file);
}

int fdatasync(int file) { return slowly("fdatasync", file); }
int fsync(int file) { return slowly("fsync", file); }
