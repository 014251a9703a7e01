#include "site/bodies.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/files.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "base/text.h"
#include "site/body_cache.h"
#include "site/markdown.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t summary_length = 160;

/// "../people/ada.md?x#life" in its parts; `rest` keeps its '?' or '#'.
struct Target {
  std::string path;
  std::string rest;
};

Target split_target(std::string_view target) {
  const std::size_t end = std::min(target.find_first_of("?#"), target.size());
  return {std::string(target.substr(0, end)), std::string(target.substr(end))};
}

/// A path as it stands in an address: the signs that would end it or be decoded again are encoded; cmark-gfm encodes
/// the rest.
std::string percent_encoded(std::string_view path) {
  std::string result;
  for (const char c : path) {
    if (c == '%') {
      result += "%25";
    } else if (c == '?') {
      result += "%3F";
    } else if (c == '#') {
      result += "%23";
    } else {
      result.push_back(c);
    }
  }
  return result;
}

/// Has a scheme (https:, mailto:) or names another host (//host); cmark-gfm empties the dangerous ones.
bool leads_away(std::string_view target) {
  if (target.starts_with("//")) return true;
  const std::size_t end = target.find_first_of(":/?#");
  return end != std::string_view::npos && end > 0 && target[end] == ':';
}

/// An address of a scheme that readers follow. The others run (javascript:) or lead into the reader's own machine.
bool is_followed(std::string_view target) {
  constexpr std::string_view followed[] = {"http", "https", "mailto", "tel", "sms", "ftp", "webcal", "xmpp", "geo"};
  const std::string_view scheme = target.substr(0, target.find(':'));
  return target.starts_with("//") ||
         std::ranges::any_of(followed, [&](std::string_view name) { return iequals_ascii(name, scheme); });
}

std::string_view folder_of(std::string_view file) {
  return file.substr(0, file.rfind('/'));
}

/// Everything that a link on this site can lead to.
class Addresses {
 public:
  Addresses(const std::vector<std::unique_ptr<Entry>>& entries, const std::vector<LeftOut>& left_out,
            const std::vector<Attachment>& attachments, const Settings& settings, const fs::path& root)
      : root_(root) {
    for (const auto& entry : entries) {
      url_of_file_.emplace(entry->file, entry->url());
      known_.insert(entry->url());
      for (const Node& alias : entry->list("aliases"))
        known_.insert(alias.text);
    }
    for (const LeftOut& out : left_out)
      add_left_out(out.file);
    for (const Attachment& attachment : attachments)
      known_.insert("/" + attachment.path);
    add_lists(settings, "");
    for (const std::string& language : settings.languages) {
      known_.insert(language_prefix(language) + "/");
      add_lists(settings, language_prefix(language));
    }
    for (const char* page : {"/", "/search", "/feed.xml", "/feed.json", "/sitemap.xml", "/roles/map/",
                             "/events/calendar.ics", "/opportunities/calendar.ics"})
      known_.insert(page);
    if (settings.publishes_open_data) lists_.push_back("/open-data/");
  }

  /// The address that `target`, written in `from`, leads to; nothing if it leads nowhere (or to what is not public).
  std::optional<std::string> resolve(std::string_view target, const Entry& from) const {
    if (target.empty()) return std::nullopt;
    if (target.front() == '#') return std::string(target);
    if (leads_away(target)) return is_followed(target) ? std::optional(std::string(target)) : std::nullopt;
    const auto [path, rest] = split_target(target);
    if (path.starts_with('/')) return resolve_absolute(percent_decoded(path), rest);
    return resolve_relative(percent_decoded(path), rest, from);
  }

  /// The file of the entry that `target` would lead to if it were public; empty if there is none.
  std::string left_out_at(std::string_view target, const std::string& file) const {
    std::string path = percent_decoded(split_target(target).path);
    if (!path.starts_with('/')) path = beside(path, file);
    while (path.ends_with('/'))
      path.pop_back();
    const auto found = left_out_.find(path);
    return found == left_out_.end() ? std::string() : found->second;
  }

 private:
  /// What may be left out of the path to an entry's file: "../people/ada" leads to ada.md or ada/index.md.
  static constexpr const char* entry_endings[] = {"", "/index.md", ".md"};

  /// A link may name the file, with or without its ending, or the address.
  void add_left_out(const std::string& file) {
    std::string bare = file.substr(0, file.rfind(".md"));
    if (bare.ends_with("/index")) bare.resize(bare.rfind('/'));
    const std::string address = bare.substr(std::string_view("content").size());
    for (const std::string& way : {file, bare, address})
      left_out_.emplace(way, file);
  }

  void add_lists(const Settings& settings, const std::string& prefix) {
    for (const KindSchema& schema : kinds())
      add_list(prefix + "/" + std::string(schema.folder) + "/");
    for (const Taxonomy& taxonomy : settings.taxonomies) {
      add_list(prefix + "/" + taxonomy.folder() + "/");
      for (const Term& term : taxonomy.terms)
        add_list(prefix + "/" + taxonomy.folder() + "/" + term.slug + "/");
    }
  }

  void add_list(const std::string& url) {
    known_.insert(url);
    lists_.push_back(url + "page/");
  }

  std::optional<std::string> resolve_absolute(const std::string& path, const std::string& rest) const {
    const std::string with_slash = path.ends_with('/') ? path : path + "/";
    if (known_.contains(path) || is_static_file(path)) return percent_encoded(path) + rest;
    if (known_.contains(with_slash)) return percent_encoded(with_slash) + rest;
    const bool is_list_page = std::ranges::any_of(lists_, [&](const auto& list) { return path.starts_with(list); });
    return is_list_page ? std::optional(percent_encoded(path) + rest) : std::nullopt;
  }

  std::optional<std::string> resolve_relative(const std::string& path, const std::string& rest,
                                              const Entry& from) const {
    const std::string target = beside(path, from.file);
    for (const char* ending : entry_endings) {
      const std::string file = target + ending;
      // A translation leads to others in its language, where there are any.
      if (from.is_translation && file.ends_with(".md")) {
        const auto same = url_of_file_.find(file.substr(0, file.size() - 2) + from.language + ".md");
        if (same != url_of_file_.end()) return same->second + rest;
      }
      const auto found = url_of_file_.find(file);
      if (found != url_of_file_.end()) return found->second + rest;
    }
    constexpr std::string_view content = "content";
    if (!target.starts_with("content/")) return std::nullopt;
    const std::string attachment = target.substr(content.size());
    return known_.contains(attachment) ? std::optional(percent_encoded(attachment) + rest) : std::nullopt;
  }

  static std::string beside(const std::string& path, const std::string& file) {
    std::vector<std::string_view> parts;
    const auto walk = [&](std::string_view way) {
      for (const std::string_view part : split(way, '/')) {
        if (part.empty() || part == ".") continue;
        if (part == ".." && !parts.empty() && parts.back() != "..") {
          parts.pop_back();
        } else {
          parts.push_back(part);
        }
      }
    };
    walk(folder_of(file));
    walk(path);
    std::string target;
    for (const std::string_view part : parts) {
      if (!target.empty()) target += '/';
      target += part;
    }
    return target;
  }

  bool is_static_file(const std::string& path) const {
    const auto file = path_below(root_ / "static", std::string_view(path).substr(1));
    std::error_code error;
    return file && fs::is_regular_file(*file, error);
  }

  const fs::path& root_;
  std::unordered_map<std::string, std::string> url_of_file_;
  std::unordered_set<std::string> known_;
  std::unordered_map<std::string, std::string> left_out_;
  std::vector<std::string> lists_;
};

/// Renders bodies, or takes them from the cache where all their links still lead where they led.
class BodyMaker {
 public:
  BodyMaker(const Addresses& addresses, const Settings& settings, const PackedCache* cache)
      : addresses_(addresses), settings_(settings), cache_(cache) {}

  RawHtml raw_html() const { return settings_.allows_raw_html ? RawHtml::kept : RawHtml::dropped; }

  std::optional<Body> cached(const Entry& entry, const CacheKey& key) const {
    if (cache_ == nullptr) return std::nullopt;
    const auto bytes = cache_->find(key);
    auto body = bytes ? unpacked_body(*bytes) : std::nullopt;
    const auto leads_on = [&](const Link& link) {
      const auto address = addresses_.resolve(link.target, entry);
      return link.is_broken ? !address : address == link.address;
    };
    if (!body || !std::ranges::all_of(body->links, leads_on)) return std::nullopt;
    return body;
  }

  Body rendered(const Entry& entry) const {
    const auto resolve = [&](const Link& link) { return addresses_.resolve(link.target, entry); };
    return render_markdown(entry.source, {raw_html(), resolve});
  }

  void finish(Entry& entry) const {
    for (Link& link : entry.body.links) {
      if (!link.is_broken) continue;
      link.hidden_file = addresses_.left_out_at(link.target, entry.file);
      link.is_broken = link.hidden_file.empty();
    }
    entry.source = {};
    if (entry.language.empty()) entry.language = settings_.language;
    if (entry.summary.empty()) {
      entry.summary = shorten(std::string_view(entry.body.text).substr(0, entry.body.text.find('\n')), summary_length);
    }
  }

 private:
  const Addresses& addresses_;
  const Settings& settings_;
  const PackedCache* cache_;
};

}  // namespace

void render_bodies(const std::vector<std::unique_ptr<Entry>>& entries, const BodySurroundings& around) {
  const Addresses addresses(entries, around.left_out, around.attachments, around.settings, around.root);
  std::optional<PackedCache> cache;
  if (!around.cache.empty()) cache.emplace(around.cache / "bodies");
  const BodyMaker maker(addresses, around.settings, cache ? &*cache : nullptr);
  std::vector<CacheKey> keys(entries.size());
  Progress progress("Rendering Markdown", entries.size());
  parallel_for(entries.size(), [&](unsigned, std::size_t index) {
    Entry& entry = *entries[index];
    keys[index] = body_key(entry.source, folder_of(entry.file), maker.raw_html());
    if (auto body = maker.cached(entry, keys[index])) {
      entry.body = *std::move(body);
    } else {
      entry.body = maker.rendered(entry);
      if (cache) cache->add(keys[index], packed(entry.body));
    }
    maker.finish(entry);
    progress.advance();
  });
  if (cache) cache->finish(keys);
}

}  // namespace herald::site
