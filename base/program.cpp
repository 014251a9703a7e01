#include "base/program.h"

#include <sys/stat.h>

#include <array>

#include "base/hash.h"

namespace herald {

std::uint64_t program_fingerprint() {
  struct stat status = {};
  if (::stat("/proc/self/exe", &status) != 0) return 0;
  const std::array<std::int64_t, 3> traits = {static_cast<std::int64_t>(status.st_size), status.st_mtim.tv_sec,
                                              status.st_mtim.tv_nsec};
  return fingerprint({reinterpret_cast<const char*>(traits.data()), sizeof(traits)});
}

}  // namespace herald
