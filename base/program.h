#pragma once
// The running program, told apart from other versions of itself: caches that one version wrote are not for another.

#include <cstdint>

namespace herald {

/// Of the program's file; 0 where the system does not tell.
std::uint64_t program_fingerprint();

}  // namespace herald
