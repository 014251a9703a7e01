#pragma once
// Takes compressed files apart, as a browser would.

#include <string>

namespace herald::test {

std::string unpack_brotli(const std::string& packed);
std::string unpack_gzip(const std::string& packed);

}  // namespace herald::test
