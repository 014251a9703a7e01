#include "server/static_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "server/byte_range.h"
#include "server/content_types.h"
#include "server/encodings.h"

namespace herald::server {
namespace {

constexpr std::string_view revalidate = "no-cache";
constexpr std::string_view for_ever = "public, max-age=31536000, immutable";

struct Found {
  Descriptor file{-1};
  struct stat status = {};
};

/// Throws for what is no property of the name, such as too many open files.
Descriptor open_at(int folder, const char* name, int flags) {
  Descriptor opened(::openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC));
  if (!opened.is_open() && (errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == EIO)) {
    throw system_error("open", name, errno);
  }
  return opened;
}

/// Opens the folder of all parts but the last. Step by step, so that no symbolic link is followed on the way, not even
/// one that somebody puts there at this moment.
Descriptor open_parent(const std::filesystem::path& root, const std::vector<std::string>& parts) {
  Descriptor folder(::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  for (std::size_t i = 0; i + 1 < parts.size() && folder.is_open(); ++i) {
    folder = open_at(folder.get(), parts[i].c_str(), O_PATH | O_DIRECTORY);
  }
  return folder;
}

/// Opens a regular file or a folder; not open for anything else. O_NONBLOCK: a pipe must not hold us up.
Found open_entry(const Descriptor& parent, const std::string& name) {
  Found found;
  found.file = open_at(parent.get(), name.c_str(), O_RDONLY | O_NONBLOCK);
  if (!found.file.is_open()) return found;
  if (::fstat(found.file.get(), &found.status) != 0) throw system_error("read", name, errno);
  if (!S_ISREG(found.status.st_mode) && !S_ISDIR(found.status.st_mode)) found.file = Descriptor(-1);
  return found;
}

bool is_file(const Found& found) {
  return found.file.is_open() && S_ISREG(found.status.st_mode);
}

/// The best of the precompressed files beside `name` that the client wants, and there is.
std::pair<Encoding, Found> open_wanted(const Descriptor& parent, const std::string& name, const Request& request,
                                       Found plain) {
  for (const Encoding encoding : wanted_encodings(request.header_list("Accept-Encoding"))) {
    if (encoding == Encoding::identity) break;
    Found packed = open_entry(parent, name + std::string(ending_of(encoding)));
    if (is_file(packed)) return {encoding, std::move(packed)};
  }
  return {Encoding::identity, std::move(plain)};
}

/// What a file is to be packed with for this request; identity for one that is packed, and for parts of a file.
Encoding packing_for(const Response& response, const struct stat& status, const Request& request) {
  const bool is_worth_it = PackedFiles::is_worth_packing(static_cast<std::size_t>(status.st_size));
  if (response.is_packed() || !is_worth_it || request.header("Range")) return Encoding::identity;
  return wanted_encodings(request.header_list("Accept-Encoding")).front();
}

/// Addresses with ?v=… name one version of a file; pages never have it, so that a new release shows at once.
std::string_view cache_rule(std::string_view query, std::string_view type) {
  if (type.starts_with("text/html")) return revalidate;
  for (const std::string_view piece : split(query, '&')) {
    if (piece.starts_with("v=") && piece.size() > 2) return for_ever;
  }
  return revalidate;
}

Response redirect_to_folder(const Path& path, const std::string& query) {
  Response response;
  response.status = 301;
  std::string location = encode_path("/" + join(path.parts, "/") + "/");
  if (!query.empty()) location += "?" + query;
  response.set("Location", std::move(location));
  response.set("Cache-Control", std::string(revalidate));
  return response;
}

/// Puts the file, or the part of it that was asked for, into `response`.
void set_content(Response& response, Found found, const Request& request, const std::string& tag) {
  const auto size = static_cast<std::uint64_t>(found.status.st_size);
  response.set("Accept-Ranges", "bytes");
  const auto range = request.header("Range");
  const auto condition = request.header("If-Range");
  RangeChoice choice;
  if (request.method == Method::get && range && (!condition || *condition == tag)) choice = choose_range(*range, size);
  switch (choice.answer) {
    case RangeAnswer::whole:
      response.body = FileSlice{std::move(found.file), 0, size};
      return;
    case RangeAnswer::unsatisfiable:
      response.status = 416;
      response.set("Content-Range", fmt::format("bytes */{}", size));
      return;
    case RangeAnswer::part: {
      const auto [offset, length] = choice.range;
      response.status = 206;
      response.set("Content-Range", fmt::format("bytes {}-{}/{}", offset, offset + length - 1, size));
      response.body = FileSlice{std::move(found.file), offset, length};
    }
  }
}

}  // namespace

StaticFiles::StaticFiles(std::filesystem::path root) : root_(std::move(root)) {}

std::optional<Response> StaticFiles::find(const Path& path, const Request& request) {
  std::vector<std::string> parts = path.parts;
  if (path.is_folder) parts.emplace_back("index.html");
  const std::string& name = parts.back();
  const Descriptor parent = open_parent(root_, parts);
  if (!parent.is_open()) return std::nullopt;
  Found plain = open_entry(parent, name);
  if (!plain.file.is_open()) return std::nullopt;
  if (!is_file(plain)) {
    if (path.is_folder) return std::nullopt;
    return redirect_to_folder(path, request.query);
  }

  const ContentType type = content_type_of(name);
  Response response;
  response.set("Content-Type", std::string(type.name));
  response.set("Cache-Control", std::string(cache_rule(request.query, type.name)));
  if (type.is_compressible) {
    response.set("Vary", "Accept-Encoding");
    auto [encoding, found] = open_wanted(parent, name, request, std::move(plain));
    if (encoding != Encoding::identity) response.set("Content-Encoding", std::string(name_of(encoding)));
    plain = std::move(found);
  }
  std::string tag = tags_.tag_of(plain.file, plain.status);
  const Encoding to_pack = type.is_compressible ? packing_for(response, plain.status, request) : Encoding::identity;
  if (to_pack != Encoding::identity) tag = tag_of_packed(tag, to_pack);
  response.set("ETag", tag);
  if (matches_any(request.header_list("If-None-Match"), tag)) {
    response.status = 304;
    return response;
  }
  if (to_pack != Encoding::identity) {
    response.set("Content-Encoding", std::string(name_of(to_pack)));
    response.body = packed_.packed(plain.file, static_cast<std::size_t>(plain.status.st_size), tag, to_pack);
    return response;
  }
  set_content(response, std::move(plain), request, tag);
  return response;
}

std::optional<Response> StaticFiles::not_found_page(const Path& path, const Request& request) {
  // Conditions and ranges were meant for the file that is not there.
  Request asked;
  asked.headers.push_back({"Accept-Encoding", request.header_list("Accept-Encoding")});
  std::optional<Response> page;
  if (!path.parts.empty()) page = find({{path.parts.front(), "404.html"}, false}, asked);
  if (!page || page->status != 200) page = find({{"404.html"}, false}, asked);
  if (!page || page->status != 200) return std::nullopt;
  page->status = 404;
  std::erase_if(page->headers, [](const Header& h) { return h.name == "ETag" || h.name == "Accept-Ranges"; });
  return page;
}

}  // namespace herald::server
