#include "search/facet_values.h"

#include "base/text.h"
#include "search/packing.h"
#include "search/site_text.h"

#include <algorithm>

namespace herald::search {
namespace {

using site::Entry;
using site::Kind;

/// "call-for-speakers" -> "Call for speakers".
std::string label_of_token(std::string_view token) {
  std::string label(token);
  std::ranges::replace(label, '-', ' ');
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

/// Collects the tags of one entry.
class Tags {
 public:
  void add(Facet facet, std::string value, std::string label) {
    if (!value.empty()) tags_.push_back({facet, std::move(value), std::move(label)});
  }

  void add_entry(Facet facet, const Entry* entry) {
    if (entry != nullptr) add(facet, entry->slug, entry->title);
  }

  void add_entries(Facet facet, const Entry& entry, std::string_view key) {
    for (const Entry* target : targets_at(entry, key))
      add_entry(facet, target);
  }

  void add_topics(std::vector<const Entry*> topics) {
    for (const Entry* topic : with_broader(std::move(topics)))
      add_entry(Facet::topic, topic);
  }

  void add_words(Facet facet, std::string_view words) { add(facet, slugify(words), label_of_token(words)); }

  void add_place(std::string_view place) { add(Facet::place, slugify(place), std::string(place)); }

  void add_language(std::string_view tag) {
    std::string code = fold(tag);
    std::string label = language_name(code, "en");
    add(Facet::language, std::move(code), std::move(label));
  }

  void add_terms(Facet facet, const site::Site& site, const Entry& entry, std::string_view taxonomy_name) {
    const site::Taxonomy* taxonomy = site.settings().find_taxonomy(taxonomy_name);
    for (const std::string_view slug : texts_at(entry, taxonomy_name)) {
      const site::Term* term = taxonomy == nullptr ? nullptr : taxonomy->find(slug);
      add(facet, std::string(slug), term == nullptr ? label_of_token(slug) : term->title);
    }
  }

  void add_piece(const site::Appearance& appearance) {
    add_entry(Facet::event, appearance.event);
    add_words(Facet::part, appearance.part);
    if (appearance.talk != nullptr) add_topics(targets_at(*appearance.talk, "topics"));
  }

  std::vector<FacetTag> take() { return std::move(tags_); }

 private:
  std::vector<FacetTag> tags_;
};

void add_appearances(Tags& tags, const site::Site& site, const Entry& entry) {
  for (const site::Appearance* appearance : site.appearances_of(entry)) {
    if (entry.kind == Kind::person) {
      tags.add_piece(*appearance);
    } else {
      tags.add_words(Facet::part, appearance->part);
    }
  }
}

std::string kind_label(Kind kind) {
  return label_of_token(site::schema_of(kind).plural);
}

}  // namespace

std::vector<FacetTag> facet_tags_of(const site::Site& site, const Entry& owner) {
  Tags tags;
  tags.add(Facet::kind, std::string(site::name_of(owner.kind)), kind_label(owner.kind));
  if (owner.kind == Kind::role) tags.add_entry(Facet::role, &owner);
  if (owner.kind == Kind::topic) tags.add_topics({&owner});
  if (owner.kind == Kind::event) tags.add_entry(Facet::event, &owner);
  tags.add_entries(Facet::role, owner, "roles");
  tags.add_topics(targets_at(owner, "topics"));
  tags.add_entries(Facet::event, owner, "event");
  add_appearances(tags, site, owner);
  tags.add_place(text_at(owner, "place"));
  for (const std::string_view language : texts_at(owner, "languages"))
    tags.add_language(language);
  if (owner.kind == Kind::talk) tags.add_language(text_at(owner, "language"));
  tags.add_words(Facet::seniority, text_at(owner, "seniority"));
  for (const std::string_view format : texts_at(owner, "speaking", "formats"))
    tags.add_words(Facet::format, format);
  tags.add_terms(Facet::theme, site, owner, "themes");
  tags.add_terms(Facet::life_stage, site, owner, "life_stages");
  return tags.take();
}

std::vector<FacetTag> piece_tags_of(const site::Appearance& appearance) {
  Tags tags;
  tags.add_piece(appearance);
  return tags.take();
}

std::vector<FacetTag> piece_tags_of(const Entry& story) {
  Tags tags;
  tags.add_topics(targets_at(story, "topics"));
  return tags.take();
}

void FacetDictionary::add(const std::vector<FacetTag>& tags) {
  for (const FacetTag& tag : tags)
    values_.try_emplace({tag.facet, tag.value}, Value{tag.label, 0});
}

void FacetDictionary::number() {
  std::uint32_t next = 0;
  for (auto& [key, value] : values_)
    value.id = next++;
}

std::string FacetDictionary::pack_ids(const std::vector<FacetTag>& tags) const {
  std::vector<std::uint32_t> ids;
  ids.reserve(tags.size());
  for (const FacetTag& tag : tags)
    ids.push_back(values_.at({tag.facet, tag.value}).id);
  std::ranges::sort(ids);
  const auto repeated = std::ranges::unique(ids);
  ids.erase(repeated.begin(), repeated.end());
  Packer packer;
  for (const std::uint32_t id : ids)
    packer.number(id);
  return packer.take();
}

std::string FacetDictionary::pack() const {
  Packer packer;
  for (const auto& [key, value] : values_) {
    packer.number(static_cast<std::uint64_t>(key.first)).text(key.second).text(value.label);
  }
  return packer.take();
}

}  // namespace herald::search
