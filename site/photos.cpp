#include "site/photos.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/text.h"
#include "pictures/picture_cache.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;
using pictures::Photo;

constexpr const char* hint =
    "open it in a picture editor and save it anew as JPEG, PNG, WebP or AVIF, smaller if need be";

/// The address at which an entry's `image` is published; empty without one.
std::string address_of_image(const Entry& entry) {
  const std::string_view name = entry.text("image");
  if (name.empty() || name.starts_with('/')) return std::string(name);
  const fs::path folder = fs::path(entry.file).parent_path().lexically_relative("content");
  return "/" + (folder / name).lexically_normal().generic_string();
}

/// "/people/ada/desk%20one.jpg?x" -> "/people/ada/desk one.jpg"
std::string path_of_address(std::string_view address) {
  return percent_decoded(address.substr(0, address.find_first_of("?#")));
}

/// A picture by its address on the site, and what is known of it.
struct Sight {
  fs::path source;
  std::optional<Photo> photo = {};
  std::string problem = {};
};
using Sights = std::map<std::string, Sight>;

void add_static(Sights& sights, const std::string& address, const fs::path& root) {
  if (!address.starts_with('/') || address.starts_with("//") || !pictures::is_photo_name(address)) return;
  if (sights.contains(address)) return;
  const auto file = path_below(root / "static", std::string_view(address).substr(1));
  std::error_code error;
  // A link could lead to what is not the site's.
  if (!file || fs::is_symlink(*file, error) || !fs::is_regular_file(*file, error)) return;
  sights[address].source = *file;
}

Sights sights_of(const std::vector<std::unique_ptr<Entry>>& entries, const std::vector<Attachment>& attachments,
                 const fs::path& root) {
  Sights sights;
  for (const Attachment& attachment : attachments) {
    if (pictures::is_photo_name(attachment.path)) sights["/" + attachment.path].source = attachment.source;
  }
  for (const auto& entry : entries) {
    add_static(sights, address_of_image(*entry), root);
    for (const Link& link : entry->body.links) {
      if (link.type == Link::Type::image) add_static(sights, path_of_address(link.address), root);
    }
  }
  return sights;
}

void look_at_all(Sights& sights, const fs::path& cache) {
  pictures::PhotoRegister photos(cache.empty() ? fs::path() : cache / "pictures");
  std::vector<Sight*> all;
  for (auto& [_, sight] : sights)
    all.push_back(&sight);
  parallel_for(all.size(), [&](unsigned, std::size_t index) {
    Sight& sight = *all[index];
    try {
      auto photo = photos.look_at(sight.source);
      if (photo) {
        sight.photo = *std::move(photo);
      } else {
        sight.problem = std::move(photo.error());
      }
    } catch (const Error& error) {
      sight.problem = fmt::format("cannot be read: {}", error.what());
    }
  });
  photos.save();
}

}  // namespace

void look_at_photos(const std::vector<std::unique_ptr<Entry>>& entries, std::vector<Attachment>& attachments,
                    const fs::path& root, const fs::path& cache, Diagnostics& diagnostics) {
  Sights sights = sights_of(entries, attachments, root);
  look_at_all(sights, cache);
  const auto find = [&](const std::string& address) -> Sight* {
    const auto found = sights.find(address);
    return found == sights.end() ? nullptr : &found->second;
  };
  for (const auto& entry : entries) {
    if (Sight* sight = find(address_of_image(*entry))) {
      entry->photo = sight->photo;
      if (!sight->problem.empty()) {
        diagnostics.push_back({entry->location(entry->find("image")->mark), Severity::error, "broken-image",
                               fmt::format("the image '{}' {}", shorten(entry->text("image"), 80), sight->problem),
                               hint});
        sight->problem.clear();
      }
    }
    for (Link& link : entry->body.links) {
      const Sight* sight = link.type == Link::Type::image ? find(path_of_address(link.address)) : nullptr;
      if (sight != nullptr) link.photo = sight->photo;
    }
  }
  for (const auto& [address, sight] : sights) {
    if (sight.problem.empty()) continue;
    const std::string file = fs::relative(sight.source, root).generic_string();
    diagnostics.push_back({{file, 0, 0}, Severity::error, "broken-image", "the image " + sight.problem, hint});
  }
  for (Attachment& attachment : attachments) {
    if (const Sight* sight = find("/" + attachment.path)) attachment.photo = sight->photo;
  }
  std::erase_if(attachments, [&](const Attachment& attachment) {
    return !attachment.photo && pictures::is_photo_name(attachment.path);
  });
}

}  // namespace herald::site
