#include "site/resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "site/publicity.h"
#include "site/translations.h"

namespace herald::site {
namespace {

/// All entries by kind and slug, public or not: a reference to a draft is no mistake.
class Register {
 public:
  explicit Register(const Contents& contents) {
    for (const Unreadable& unreadable : contents.unreadable)
      unreadable_.insert(unreadable.place);
    for (const auto& entry : contents.entries)
      by_slug_[entry->kind].emplace(entry->slug, entry.get());
  }

  /// Such an entry has its own diagnostic; what refers to it is right.
  bool is_unreadable(Kind kind, std::string_view slug) const { return unreadable_.contains({kind, std::string(slug)}); }

  const Entry* find(Kind kind, std::string_view slug) const {
    const auto of_kind = by_slug_.find(kind);
    if (of_kind == by_slug_.end()) return nullptr;
    const auto found = of_kind->second.find(slug);
    return found == of_kind->second.end() ? nullptr : found->second;
  }

  std::string hint_for(Kind kind, std::string_view slug) const {
    std::vector<std::string_view> slugs;
    if (const auto of_kind = by_slug_.find(kind); of_kind != by_slug_.end()) {
      for (const auto& [name, entry] : of_kind->second)
        slugs.push_back(name);
    }
    std::ranges::sort(slugs);
    const std::string near = nearest(slug, slugs);
    if (!near.empty()) return fmt::format("did you mean '{}'?", near);
    return fmt::format("add content/{}/{}.md, or take the name out", schema_of(kind).folder, slug);
  }

 private:
  std::set<Place> unreadable_;
  std::map<Kind, std::unordered_map<std::string_view, const Entry*>> by_slug_;
};

/// What a value is after its reference was looked up.
enum class Fate { kept, dropped };

class Resolver {
 public:
  Resolver(const Settings& settings, const Register& entries, const std::unordered_set<const Entry*>& hidden,
           Diagnostics& diagnostics, std::vector<Unpublished::Mention>& mentions)
      : settings_(settings), entries_(entries), hidden_(hidden), diagnostics_(diagnostics), mentions_(mentions) {}

  void resolve(Entry& entry) {
    entry_ = &entry;
    std::erase_if(entry.front.fields, [&](Field& field) {
      const Key* key = find_key(entry.kind, field.key);
      return resolve_value(field.value, *key) == Fate::dropped;
    });
  }

 private:
  Fate resolve_value(Node& value, const Key& key) {
    if (key.many == Many::one) return resolve_one(value, key);
    std::erase_if(value.items, [&](Node& item) { return resolve_one(item, key) == Fate::dropped; });
    return value.items.empty() ? Fate::dropped : Fate::kept;
  }

  Fate resolve_one(Node& value, const Key& key) {
    switch (key.type) {
      case Type::reference:
        return resolve_reference(value, key.target);
      case Type::role_name:
        value.target = public_or_null(entries_.find(Kind::role, value.text));
        return Fate::kept;
      case Type::slug:
        return resolve_term(value, key.name);
      case Type::map:
        return resolve_map(value, key);
      default:
        return Fate::kept;
    }
  }

  /// A map whose person is not public goes as a whole: her line of a line-up, not just her name.
  Fate resolve_map(Node& map, const Key& key) {
    bool lost_person = false;
    std::erase_if(map.fields, [&](Field& field) {
      const Key& inner = *find_key(key.keys, field.key);
      if (resolve_value(field.value, inner) == Fate::kept) return false;
      lost_person = lost_person || (inner.type == Type::reference && inner.target == Kind::person);
      return true;
    });
    return lost_person || map.fields.empty() ? Fate::dropped : Fate::kept;
  }

  Fate resolve_reference(Node& value, Kind kind) {
    const Entry* target = entries_.find(kind, value.text);
    if (target == nullptr && entries_.is_unreadable(kind, value.text)) return Fate::dropped;
    if (target == nullptr) {
      report(value, "unknown-reference", fmt::format("there is no {} '{}'", name_of(kind), value.text),
             hints_left_-- > 0 ? entries_.hint_for(kind, value.text) : std::string());
      return Fate::dropped;
    }
    value.target = public_or_null(target);
    if (value.target != nullptr) return Fate::kept;
    mentions_.push_back({entry_, target, entry_->location(value.mark)});
    return Fate::dropped;
  }

  Fate resolve_term(const Node& value, std::string_view taxonomy_name) {
    const Taxonomy* taxonomy = settings_.find_taxonomy(taxonomy_name);
    if (taxonomy != nullptr && taxonomy->find(value.text) != nullptr) return Fate::kept;
    std::vector<std::string_view> slugs;
    if (taxonomy != nullptr) {
      for (const Term& term : taxonomy->terms)
        slugs.push_back(term.slug);
    }
    const std::string near = nearest(value.text, slugs);
    report(value, "unknown-term", fmt::format("herald.yml has no '{}' among its {}", value.text, taxonomy_name),
           near.empty() ? "add it to taxonomies in herald.yml" : fmt::format("did you mean '{}'?", near));
    return Fate::dropped;
  }

  const Entry* public_or_null(const Entry* entry) const { return hidden_.contains(entry) ? nullptr : entry; }

  void report(const Node& value, std::string code, std::string message, std::string hint) {
    diagnostics_.push_back(
        {entry_->location(value.mark), Severity::error, std::move(code), std::move(message), std::move(hint)});
  }

  const Settings& settings_;
  const Register& entries_;
  const std::unordered_set<const Entry*>& hidden_;
  Diagnostics& diagnostics_;
  std::vector<Unpublished::Mention>& mentions_;
  const Entry* entry_ = nullptr;
  int hints_left_ = 1000;  // each is looked for among all slugs; a hostile file may hold 100,000 wrong names
};

/// A person in a line-up or among speakers is named or referred to, never neither.
void check_named(const Entry& entry, std::string_view key, Diagnostics& diagnostics) {
  for (const Node& item : entry.list(key)) {
    if (item.find("person") != nullptr || item.find("name") != nullptr) continue;
    diagnostics.push_back({entry.location(item.mark), Severity::error, "nobody-named",
                           fmt::format("a line of '{}' names nobody", key),
                           "add 'person: SLUG', or 'name: Full Name' for someone without a page"});
  }
}

void check_aliases(const std::vector<std::unique_ptr<Entry>>& entries, const Settings& settings,
                   Diagnostics& diagnostics) {
  std::map<std::string, const Entry*> taken;  // null: by the site itself
  for (const std::string address : {"/", "/search/"})
    taken.emplace(address, nullptr);
  for (const KindSchema& schema : kinds())
    taken.emplace(fmt::format("/{}/", schema.folder), nullptr);
  for (const Taxonomy& taxonomy : settings.taxonomies) {
    taken.emplace(fmt::format("/{}/", taxonomy.folder()), nullptr);
    for (const Term& term : taxonomy.terms)
      taken.emplace(fmt::format("/{}/{}/", taxonomy.folder(), term.slug), nullptr);
  }
  for (const auto& entry : entries)
    taken.emplace(entry->url(), entry.get());
  for (const auto& entry : entries) {
    for (const Node& alias : entry->list("aliases")) {
      const std::string address = alias.text.ends_with('/') ? alias.text : alias.text + "/";
      const auto [first, is_new] = taken.try_emplace(address, entry.get());
      if (is_new) continue;
      diagnostics.push_back({entry->location(alias.mark), Severity::error, "alias-clash",
                             fmt::format("the address {} is taken by {}", alias.text,
                                         first->second == nullptr ? "the site's own pages" : first->second->file),
                             first->second == nullptr ? "take the alias out" : "take the alias out of one of the two"});
    }
  }
}

/// Why an entry that is public itself is not, because of whom it is about: a story about someone who is not public must
/// not tell it either, and a talk is left without a speaker when nobody who gave it is public. Who cannot be read may
/// have withdrawn.
std::string reason_of_people(const Entry& entry, const Register& entries,
                             const std::unordered_set<const Entry*>& hidden) {
  const auto is_hidden = [&](const Node& person) {
    return hidden.contains(entries.find(Kind::person, person.text)) || entries.is_unreadable(Kind::person, person.text);
  };
  if (entry.kind == Kind::story && std::ranges::any_of(entry.list("people"), is_hidden)) {
    return "it tells of someone who is not public";
  }
  if (entry.kind != Kind::talk || entry.list("speakers").empty()) return {};
  const bool has_nobody = std::ranges::all_of(entry.list("speakers"), [&](const Node& speaker) {
    const Node* person = speaker.find("person");
    return person != nullptr && is_hidden(*person);
  });
  return has_nobody ? "nobody who gave it is public" : "";
}

/// The files that an entry's front matter names, relative to content/.
std::vector<std::string> files_of(const Entry& entry) {
  std::vector<std::string> files;
  const std::string folder =
      entry.file.substr(0, entry.file.rfind('/') + 1).substr(std::string_view("content/").size());
  for (const std::string_view key : {"image", "csv"}) {
    if (find_key(entry.kind, key) == nullptr) continue;
    const std::string_view name = entry.text(key);
    if (!name.empty() && !name.starts_with('/')) files.push_back(folder + std::string(name));
  }
  return files;
}

/// Adds to `resolved` those of `translations` that are public because their originals are, made whole.
class TranslationKeeper {
 public:
  TranslationKeeper(const Register& originals, const std::unordered_set<const Entry*>& hidden, const Settings& settings,
                    Diagnostics& diagnostics)
      : originals_(originals), hidden_(hidden), settings_(settings), diagnostics_(diagnostics) {}

  void keep(std::unique_ptr<Entry> translation, const Date& on, Drafts drafts, Resolved& resolved) {
    Entry& entry = *translation;
    const auto leave_out = [&](std::string reason) { resolved.left_out.push_back({entry.file, std::move(reason)}); };
    const Entry* original = originals_.find(entry.kind, entry.slug);
    if (original == nullptr && originals_.is_unreadable(entry.kind, entry.slug)) {
      return leave_out("its original cannot be read");
    }
    if (!check_translation(entry, original, settings_, diagnostics_)) return;
    if (hidden_.contains(original)) return leave_out("its original is not public");
    if (std::string reason = reason_of_status(entry, on, drafts); !reason.empty()) return leave_out(reason);
    entry.not_public_because = reason_of_status(entry, on, Drafts::hidden);
    if (entry.not_public_because.empty()) entry.not_public_because = original->not_public_because;
    inherit(entry, *original);
    resolved.entries.push_back(std::move(translation));
  }

 private:
  const Register& originals_;
  const std::unordered_set<const Entry*>& hidden_;
  const Settings& settings_;
  Diagnostics& diagnostics_;
};

}  // namespace

Resolved resolve(const Settings& settings, Contents contents, const Date& on, Drafts drafts, Diagnostics& diagnostics) {
  std::vector<std::unique_ptr<Entry>> translations = take_translations(contents.entries);
  const Register all(contents);
  Resolved resolved;
  std::unordered_set<const Entry*> hidden;
  const auto leave_out = [&](const Entry& entry, std::string reason) {
    hidden.insert(&entry);
    resolved.left_out.push_back({entry.file, std::move(reason)});
  };
  for (const auto& entry : contents.entries) {
    check_consent(*entry, diagnostics);
    if (std::string reason = reason_to_leave_out(*entry, on, drafts); !reason.empty()) leave_out(*entry, reason);
    if (drafts == Drafts::shown) entry->not_public_because = reason_to_leave_out(*entry, on, Drafts::hidden);
  }
  for (const auto& entry : contents.entries) {
    if (hidden.contains(entry.get())) continue;
    if (std::string reason = reason_of_people(*entry, all, hidden); !reason.empty()) leave_out(*entry, reason);
  }
  for (const Unreadable& unreadable : contents.unreadable)
    resolved.unreadable.push_back({unreadable.file, "it cannot be read"});
  for (const auto& entry : contents.entries) {
    if (entry->kind == Kind::event) check_named(*entry, "lineup", diagnostics);
    if (entry->kind == Kind::talk) check_named(*entry, "speakers", diagnostics);
  }
  check_aliases(contents.entries, settings, diagnostics);

  for (const auto& entry : contents.entries) {
    if (!hidden.contains(entry.get())) continue;
    for (std::string& file : files_of(*entry))
      resolved.private_files.insert(std::move(file));
  }
  for (const auto& entry : contents.entries) {
    if (hidden.contains(entry.get())) continue;
    for (const std::string& file : files_of(*entry))
      resolved.private_files.erase(file);
  }
  Resolver resolver(settings, all, hidden, diagnostics, resolved.unpublished.mentions);
  for (const auto& entry : contents.entries)
    resolver.resolve(*entry);
  for (const auto& translation : translations)
    resolver.resolve(*translation);
  for (auto& entry : contents.entries) {
    auto& place = hidden.contains(entry.get()) ? resolved.unpublished.entries : resolved.entries;
    place.push_back(std::move(entry));
  }
  TranslationKeeper keeper(all, hidden, settings, diagnostics);
  for (auto& translation : translations)
    keeper.keep(std::move(translation), on, drafts, resolved);
  std::ranges::sort(resolved.left_out, {}, &LeftOut::file);
  std::ranges::sort(resolved.unpublished.entries, {}, &Entry::file);
  return resolved;
}

}  // namespace herald::site
