#include "search/parts.h"

#include "base/error.h"
#include "base/folders.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "search/index_folder.h"
#include "search/schema.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <set>
#include <system_error>

namespace herald::search {
namespace {

namespace fs = std::filesystem;

/// One owner in so many ends a part: about 250 documents. Smaller ones would be more files to keep and to join.
constexpr std::uint64_t owners_a_part = 160;
constexpr std::size_t most_documents = 1000;

std::vector<Part> cut(const Plan& plan) {
  std::vector<Part> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < plan.documents.size(); ++i) {
    const bool is_owner_end = i + 1 == plan.documents.size() || plan.documents[i + 1].role == DocumentRole::main;
    if (!is_owner_end) continue;
    const site::Entry& owner = *plan.documents[i].owner;
    const bool is_cut = fingerprint(owner.slug, static_cast<std::uint64_t>(owner.kind)) % owners_a_part == 0;
    if (!is_cut && i + 1 - begin < most_documents && i + 1 < plan.documents.size()) continue;
    parts.push_back({begin, i + 1, 0});
    begin = i + 1;
  }
  return parts;
}

Lock claim(const fs::path& folder) {
  make_folder(folder);
  return Lock::waiting_for_file(folder / "lock");
}

}  // namespace

std::vector<Part> plan_parts(const site::Site& site, const Plan& plan) {
  std::vector<Part> parts = cut(plan);
  const std::uint64_t program = fingerprint(Xapian::version_string(), index_version);
  parallel_for(parts.size(), [&](unsigned, std::size_t number) {
    Part& part = parts[number];
    part.fingerprint = program;
    DocumentWriter writer(site);
    for (std::size_t i = part.begin; i < part.end; ++i)
      part.fingerprint = fingerprint(to_hex(writer.write(plan.documents[i]).fingerprint()), part.fingerprint);
  });
  return parts;
}

PartStore::PartStore(fs::path folder) : folder_(std::move(folder)), lock_(claim(folder_)) {}

fs::path PartStore::place_of(const Part& part) const {
  return folder_ / to_hex(part.fingerprint);
}

bool PartStore::has(const Part& part) const {
  const fs::path place = place_of(part);
  if (is_whole(place)) return true;
  remove_folder(place);
  return false;
}

fs::path PartStore::begin(const Part& part) const {
  fs::path making = place_of(part).string() + ".new";
  remove_folder(making);
  return making;
}

void PartStore::finish(const Part& part) const {
  const fs::path making = place_of(part).string() + ".new";
  seal(making);
  std::error_code error;
  fs::rename(making, place_of(part), error);
  if (error) throw system_error("rename", making, error.value());
}

void PartStore::keep_only(const std::vector<Part>& parts) const {
  std::set<std::string> kept = {"lock"};
  for (const Part& part : parts)
    kept.insert(to_hex(part.fingerprint));
  std::vector<fs::path> old;
  for (const auto& item : fs::directory_iterator(folder_)) {
    if (!kept.contains(item.path().filename().string())) old.push_back(item.path());
  }
  for (const fs::path& path : old)
    remove_folder(path);
}

}  // namespace herald::search
