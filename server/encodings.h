#pragma once
// Which of the encodings of a file a client wants (RFC 9110, section 12.5.3).

#include <string_view>
#include <vector>

namespace herald::server {

/// The best first; among equals brotli, gzip, identity. Identity is always last if nothing else puts it earlier:
/// a client that refuses it gets it all the same when there is nothing else.
enum class Encoding { brotli, gzip, identity };

std::vector<Encoding> wanted_encodings(std::string_view accept_encoding);

/// As in Content-Encoding: "br", "gzip"; empty for identity.
std::string_view name_of(Encoding encoding);
/// Of the precompressed file beside the plain one: ".br", ".gz", "".
std::string_view ending_of(Encoding encoding);

}  // namespace herald::server
