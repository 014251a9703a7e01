// An anonymous story must not give its teller away. Whose story it is, the site may know (from `people`) or not; so
// every living person of the site is looked for by her full name, and those of `people` by a surname alone as well.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "site/checks/body_places.h"
#include "site/checks/family.h"
#include "site/checks/name_finder.h"
#include "site/translations.h"

namespace herald::site::checks {
namespace {

bool has_died(const Entry& person) {
  const Node* life = person.find("life");
  return life != nullptr && life->find("died") != nullptr;
}

std::vector<std::string_view> names_of(const Entry& person) {
  std::vector<std::string_view> names = {person.title};
  for (const Node& name : person.list("also_known_as"))
    names.push_back(name.text);
  return names;
}

std::vector<const Entry*> all_people(const Context& context) {
  const auto public_people = context.site.of(Kind::person);
  std::vector<const Entry*> people(public_people.begin(), public_people.end());
  for (const auto& entry : context.unpublished.entries) {
    if (entry->kind == Kind::person) people.push_back(entry.get());
  }
  return people;
}

/// Full names of the living. Somebody who has died tells no story, and may be quoted in one.
NameFinder names_of_living(const std::vector<const Entry*>& people) {
  NameFinder finder;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (has_died(*people[i])) continue;
    for (const std::string_view name : names_of(*people[i])) {
      if (folded_words(name).size() > 1) finder.add(name, i);
    }
  }
  return finder;
}

/// Everything that gives a teller away who is known: her names, and the first and last word of each.
NameFinder all_names_of(const std::vector<const Entry*>& tellers) {
  NameFinder finder;
  for (std::size_t i = 0; i < tellers.size(); ++i) {
    for (const std::string_view name : names_of(*tellers[i])) {
      finder.add(name, i);
      const auto words = split(name, ' ');
      for (const std::string_view word : {words.front(), words.back()}) {
        constexpr std::size_t longest_particle = 2;  // "Dr", "de", an initial
        if (word.size() > longest_particle) finder.add(word, i);
      }
    }
  }
  return finder;
}

class StoryCheck {
 public:
  StoryCheck(const Context& context, const Entry& story, Diagnostics& diagnostics)
      : context_(context), story_(story), diagnostics_(diagnostics), places_(context.root, story) {}

  void look_for(const NameFinder& finder, const std::vector<const Entry*>& people) {
    for (const char* key : {"title", "summary", "byline", "quote", "image_alt", "image_credit"}) {
      if (const Node* node = story_.find(key)) look_in(node->text, story_.location(node->mark), finder, people);
    }
    for (const Node& step : story_.list("journey")) {
      for (const Field& field : step.fields)
        look_in(field.value.text, story_.location(field.value.mark), finder, people);
    }
    const std::string_view body = is_public(context_, story_) ? story_.body.text : story_.source;
    for (const NameFinder::Found& found : finder.find_in(body)) {
      if (links_to(*people[found.tag])) continue;
      report(*people[found.tag], places_.find(found.name));
    }
  }

  void report_people(const std::vector<const Entry*>& tellers) {
    for (const Entry* teller : tellers) {
      diagnostics_.push_back(error(place_of(story_, "anonymous"), "anonymous-with-people",
                                   fmt::format("an anonymous story names '{}' in 'people'", teller->slug),
                                   "take 'people' out, or 'anonymous' if she agreed to be named"));
    }
  }

 private:
  /// Whoever is linked to is somebody else whom the story speaks of: that is how an editor says so.
  bool links_to(const Entry& person) const {
    return std::ranges::any_of(story_.body.links, [&](const Link& link) {
      return link.hidden_file == person.file || link.address.starts_with(person.url());
    });
  }

  void look_in(std::string_view text, const Location& location, const NameFinder& finder,
               const std::vector<const Entry*>& people) {
    for (const NameFinder::Found& found : finder.find_in(text))
      report(*people[found.tag], location);
  }

  void report(const Entry& person, const Location& location) {
    if (!reported_.insert(location).second) return;
    diagnostics_.push_back(error(location, "anonymous-named",
                                 fmt::format("an anonymous story names '{}'", shorten(person.title, 60)),
                                 "take the name out; if she is not the teller, link the name to her page"));
  }

  const Context& context_;
  const Entry& story_;
  Diagnostics& diagnostics_;
  BodyPlaces places_;
  std::set<Location> reported_;
};

std::vector<const Entry*> tellers_of(const Context& context, const Entry& story) {
  std::vector<const Entry*> tellers = story.targets("people");
  for (const Unpublished::Mention& mention : context.unpublished.mentions) {
    if (mention.from == &story && mention.target->kind == Kind::person) tellers.push_back(mention.target);
  }
  return tellers;
}

}  // namespace

void check_anonymity(const Context& context, Diagnostics& diagnostics) {
  std::vector<const Entry*> stories;
  const auto public_stories = context.site.of(Kind::story);
  std::ranges::copy_if(public_stories, std::back_inserter(stories),
                       [](auto* story) { return story->is_set("anonymous"); });
  for (const auto& entry : context.unpublished.entries) {
    if (entry->kind == Kind::story && entry->status != Status::withdrawn && entry->is_set("anonymous")) {
      stories.push_back(entry.get());
    }
  }
  if (stories.empty()) return;
  const std::vector<const Entry*> people = all_people(context);
  const NameFinder living = names_of_living(people);
  for (const Entry* story : stories) {
    const std::vector<const Entry*> tellers = tellers_of(context, *story);
    StoryCheck check(context, *story, diagnostics);
    check.report_people(tellers);
    check.look_for(all_names_of(tellers), tellers);
    check.look_for(living, people);
    for (const Entry* translation : story->translations) {
      const Entry own = own_part(*translation);
      StoryCheck words(context, own, diagnostics);
      words.look_for(all_names_of(tellers), tellers);
      words.look_for(living, people);
    }
  }
}

}  // namespace herald::site::checks
