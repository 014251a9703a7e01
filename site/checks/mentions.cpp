// Public entries that name what is not public: in references (which load() has taken out), in links, by name. For
// somebody who has withdrawn that is an error, because she asked to be gone; for a draft it is a warning.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/text.h"
#include "site/checks/body_places.h"
#include "site/checks/family.h"
#include "site/checks/name_finder.h"
#include "site/publicity.h"
#include "site/translations.h"

namespace herald::site::checks {
namespace {

const Entry* unpublished_at(const Context& context, const std::string& file) {
  const auto& entries = context.unpublished.entries;
  const auto found = std::ranges::lower_bound(entries, file, {}, &Entry::file);
  return found == entries.end() || (*found)->file != file ? nullptr : found->get();
}

/// A mention matters where the entry that makes it is public, or would be but for it.
bool matters(const Context& context, const Entry& from) {
  return reason_to_leave_out(from, context.on, Drafts::hidden).empty();
}

void report(const Context& context, const Entry& target, const Location& location, Diagnostics& diagnostics) {
  const std::string name = shorten(target.title, 60);
  if (target.status == Status::withdrawn) {
    diagnostics.push_back(error(location, "withdrawn-mention",
                                fmt::format("'{}' has withdrawn ({})", name, target.file),
                                "take the line out, or write what remains true without naming her"));
    return;
  }
  diagnostics.push_back(warning(location, "unpublished-mention",
                                fmt::format("'{}' is not public, so it is not shown here ({}: {})", name, target.file,
                                            context.reason_left_out(target)),
                                "publish that entry, or leave this as it is"));
}

/// Names of people who have withdrawn, without those that somebody public bears too.
NameFinder withdrawn_names(const Context& context) {
  std::set<std::string> public_names;
  for (const Entry* person : context.site.of(Kind::person))
    public_names.insert(folded_name(person->title));
  NameFinder finder;
  const auto& entries = context.unpublished.entries;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i]->kind != Kind::person || entries[i]->status != Status::withdrawn) continue;
    const auto add = [&](std::string_view name) {
      const bool is_full = folded_words(name).size() > 1;  // a single word may be anybody
      if (is_full && !public_names.contains(folded_name(name))) finder.add(name, i);
    };
    add(entries[i]->title);
    for (const Node& name : entries[i]->list("also_known_as"))
      add(name.text);
  }
  return finder;
}

class NameCheck {
 public:
  NameCheck(const Context& context, const NameFinder& finder, Diagnostics& diagnostics)
      : context_(context), finder_(finder), diagnostics_(diagnostics) {}

  void check(const Entry& entry) {
    check_node(entry, entry.front);
    BodyPlaces places(context_.root, entry);
    for (const NameFinder::Found& found : finder_.find_in(entry.body.text))
      report(context_, target(found), places.find(found.name), diagnostics_);
  }

 private:
  void check_node(const Entry& entry, const Node& node) {
    for (const NameFinder::Found& found : finder_.find_in(node.text))
      report(context_, target(found), entry.location(node.mark), diagnostics_);
    for (const Node& item : node.items)
      check_node(entry, item);
    for (const Field& field : node.fields)
      check_node(entry, field.value);
  }

  const Entry& target(const NameFinder::Found& found) const { return *context_.unpublished.entries[found.tag]; }

  const Context& context_;
  const NameFinder& finder_;
  Diagnostics& diagnostics_;
};

/// Someone with a page is to be referred to, or her page does not know of the appearance.
void check_line(const std::map<std::string, const Entry*>& people, const Entry& entry, const Node& line,
                Diagnostics& diagnostics) {
  const Node* name = line.find("name");
  if (name == nullptr || line.find("person") != nullptr) return;
  const auto found = people.find(folded_name(name->text));
  if (found == people.end() || found->second == nullptr) return;
  diagnostics.push_back(
      warning(entry.location(name->mark), "named-not-linked",
              fmt::format("'{}' has a page: {}", shorten(name->text, 60), found->second->file),
              fmt::format("write 'person: {}' instead of 'name', if it is she", found->second->slug)));
}

}  // namespace

void check_mentions(const Context& context, Diagnostics& diagnostics) {
  for (const Unpublished::Mention& mention : context.unpublished.mentions) {
    if (matters(context, *mention.from)) report(context, *mention.target, mention.location, diagnostics);
  }
  for (const Entry* entry : context.site.entries()) {
    BodyPlaces places(context.root, *entry);
    for (const Link& link : entry->body.links) {
      if (link.hidden_file.empty()) continue;
      const Entry* target = unpublished_at(context, link.hidden_file);
      if (target == nullptr) continue;
      report(context, *target, places.find(link), diagnostics);
    }
  }
}

void check_names(const Context& context, Diagnostics& diagnostics) {
  const NameFinder withdrawn = withdrawn_names(context);
  if (!withdrawn.is_empty()) {
    NameCheck names(context, withdrawn, diagnostics);
    for (const Entry* entry : context.site.entries())
      names.check(*entry);
    for (const Entry* translation : context.site.translations())
      names.check(own_part(*translation));
  }
  std::map<std::string, const Entry*> people;  // null where two share a name
  for (const Entry* person : context.site.of(Kind::person)) {
    const auto [first, is_new] = people.try_emplace(folded_name(person->title), person);
    if (!is_new) first->second = nullptr;
  }
  for (const Entry* event : context.site.of(Kind::event)) {
    for (const Node& line : event->list("lineup"))
      check_line(people, *event, line, diagnostics);
  }
  for (const Entry* talk : context.site.of(Kind::talk)) {
    for (const Node& line : talk->list("speakers"))
      check_line(people, *talk, line, diagnostics);
  }
}

}  // namespace herald::site::checks
