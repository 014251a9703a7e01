#include "importer/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/error.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/text.h"
#include "importer/commit.h"
#include "importer/content.h"
#include "importer/entries.h"
#include "importer/ledgers.h"
#include "importer/mentions.h"
#include "importer/page_check.h"
#include "importer/tally.h"
#include "site/front_matter.h"

namespace herald::importer {
namespace {

using site::Kind;

std::string talk_entry(const std::string& slug) {
  return "talks/" + slug;
}

std::string print_of(std::string_view text) {
  return to_hex(fingerprint(text));
}

/// A session on its way to become a talk.
struct Planned {
  const Session* session = nullptr;
  std::string event;               ///< slug of its occasion
  bool has_event = false;          ///< whether the occasion has a page
  std::string slug;                ///< of the talk
  std::optional<std::string> now;  ///< the text of its page, if there is one
  bool is_deleted = false;         ///< an editor deleted the page
};

/// People whom a talk's page names, from its front matter.
std::vector<std::string> people_of_page(const std::string& text) {
  std::vector<std::string> slugs;
  const auto parts = site::split_front_matter(text, "");
  const site::Node* speakers = parts ? parts->front.find("speakers") : nullptr;
  if (speakers == nullptr) return slugs;
  for (const site::Node& line : speakers->items) {
    if (const site::Node* person = line.find("person")) slugs.push_back(person->text);
  }
  return slugs;
}

/// The text at a key of a page; empty when there is none.
std::string value_on_page(const std::string& text, std::string_view key) {
  const auto parts = site::split_front_matter(text, "");
  const site::Node* value = parts ? parts->front.find(key) : nullptr;
  return value == nullptr ? std::string() : value->text;
}

class Import {
 public:
  explicit Import(const ImportOptions& options)
      : options_(options),
        content_(options.root),
        ledgers_(options.root),
        people_(content_, ledgers_.people(), options.people) {
    for (const auto& [name, slug] : options.people.same) {
      if (!content_.has(Kind::person, slug))
        throw Error(fmt::format("there is no person '{}' to be the same as", slug));
    }
  }

  void add(const NamedSchedule& named) {
    const Schedule& schedule = named.schedule;
    taken_.clear();
    if (schedule.sessions.empty() && schedule.people.empty())
      note(fmt::format("{} holds no sessions and no people", named.file));
    const auto occasions = occasions_of(schedule, named.file, options_.event);
    const std::string source = source_of(schedule, options_.event);
    const bool is_nameless = schedule.conference.title.empty() && schedule.conference.acronym.empty();
    if (!occasions.empty() && is_nameless && options_.event.title.empty()) {
      note(fmt::format("{} does not name its conference: '{}' is a guess; --event and --event-title say better",
                       named.file, occasions.front().title));
    }
    for (const Occasion& occasion : occasions)
      forget_undone(occasion);
    std::vector<Planned> plan;
    for (const Occasion& occasion : occasions) {
      const bool has_event = make_event(occasion, schedule);
      plan_talks(occasion, schedule, has_event, plan);
    }
    const std::vector<Match> matches = match_people(schedule, occasions, plan, source);
    make_people(schedule, occasions, matches);
    make_talks(schedule, plan, matches);
    remove_replaced();
    list_gone(occasions, plan);
  }

  ImportReport finish() {
    report_.doubts = people_.doubts();
    report_.people = tally(Kind::person).sum();
    report_.events = tally(Kind::event).sum();
    report_.talks = tally(Kind::talk).sum();
    std::ranges::sort(report_.conflicts, {}, &Conflict::file);
    std::ranges::sort(report_.gone);
    ledgers_.put_into(content_);
    check_pages(content_.changes(), options_.root);
    if (options_.writing == Writing::real && !content_.changes().empty()) commit(options_.root, content_.changes());
    return std::move(report_);
  }

 private:
  Tally& tally(Kind kind) { return tallies_[kind]; }

  void note(std::string sentence) {
    if (std::ranges::find(report_.notes, sentence) == report_.notes.end()) report_.notes.push_back(std::move(sentence));
  }

  /// When the page of an event and all its talks are gone, somebody took a whole import back: it begins anew, and so do
  /// the people who appeared nowhere else.
  void forget_undone(const Occasion& occasion) {
    if (!is_undone(occasion.slug)) return;
    ledgers_.people().erase_if([&](const Record& record) {
      const bool has_page = !record.entry.empty() && content_.has(Kind::person, record.entry.substr(7));
      return !has_page &&
             std::ranges::all_of(record.events, [&](const std::string& event) { return is_undone(event); });
    });
    ledgers_.of_event(occasion.slug).clear();
    undone_[occasion.slug] = false;
  }

  bool is_undone(const std::string& event) {
    const auto [known, is_new] = undone_.try_emplace(event, false);
    if (!is_new) return known->second;
    const auto records = ledgers_.of_event(event).all();
    known->second = !records.empty() && std::ranges::none_of(records, [&](const Record* record) {
      const Kind kind = record->entry.starts_with("talks/") ? Kind::talk : Kind::event;
      return content_.has(kind, record->entry.substr(record->entry.find('/') + 1));
    });
    return known->second;
  }

  bool make_event(const Occasion& occasion, const Schedule& schedule) {
    const bool exists = content_.has(Kind::event, occasion.slug);
    if (!occasion.start && !exists) {
      note("no day is known, so no event was made, and the talks belong to none: add --start YYYY-MM-DD");
      return false;
    }
    if (!occasion.start) return true;
    const WantedEntry wanted = wanted_event(occasion, schedule);
    // An event's page that was deleted while its talks are wanted again is made again: nobody's consent is touched.
    Record* record = exists ? ledgers_.of_event(occasion.slug).find_entry("events/" + occasion.slug) : nullptr;
    take(wanted, content_.text_of(Kind::event, occasion.slug), record, ledgers_.of_event(occasion.slug),
         Missing::removed);
    return true;
  }

  void plan_talks(const Occasion& occasion, const Schedule& schedule, bool has_event, std::vector<Planned>& plan) {
    Ledger& ledger = ledgers_.of_event(occasion.slug);
    for (const std::size_t index : occasion.sessions) {
      const Session& session = schedule.sessions[index];
      if (session.recording == Recording::refused) ++report_.refused_recordings;
      if (session.is_break) {
        ++report_.left_out.breaks;
      } else if (session.title.empty()) {
        ++report_.left_out.untitled;
      } else if (!names_somebody(session, schedule)) {
        ++report_.left_out.without_people;
      } else {
        plan.push_back(plan_talk(session, occasion, has_event, ledger));
      }
    }
    parallel_for(plan.size(), [&](unsigned, std::size_t i) {
      if (plan[i].event == occasion.slug) plan[i].now = content_.text_of(Kind::talk, plan[i].slug);
    });
  }

  static bool names_somebody(const Session& session, const Schedule& schedule) {
    return std::ranges::any_of(session.speakers, [&](const Speaker& speaker) {
      return !comparable_name(schedule.people[speaker.person].name).empty();
    });
  }

  Planned plan_talk(const Session& session, const Occasion& occasion, bool has_event, Ledger& ledger) {
    Planned planned{&session, occasion.slug, has_event, {}, {}, false};
    std::vector<std::string> ids;
    for (const std::string& id : session.ids)
      ids.push_back(print_of(id));
    Record* record = nullptr;
    for (const std::string& id : ids) {
      // Two sessions of the file may share an id; each keeps its own page.
      if (record == nullptr && ledger.find_id(id) != nullptr && !taken_.contains(ledger.find_id(id)->entry)) {
        record = ledger.find_id(id);
      }
    }
    if (record != nullptr) {
      planned.slug = record->entry.substr(6);
      planned.is_deleted = !content_.has(Kind::talk, planned.slug);
    } else {
      planned.slug = new_talk_slug(session, occasion, ledger);
      Record fresh;
      fresh.entry = talk_entry(planned.slug);
      record = &ledger.add(std::move(fresh));
    }
    taken_.insert(record->entry);
    for (const std::string& id : ids)
      ledger.add_id(*record, id);
    return planned;
  }

  std::string new_talk_slug(const Session& session, const Occasion& occasion, Ledger& ledger) {
    std::string title = slugify(session.title);
    if (title.empty()) title = "talk-" + print_of(session.title).substr(0, 8);
    const std::string base = fmt::format("{}-{}", occasion.slug, title);
    std::string slug = base;
    for (int number = 2;; ++number) {
      const bool is_planned = taken_.contains(talk_entry(slug)) || ledger.find_entry(talk_entry(slug)) != nullptr;
      if (!is_planned && !content_.has(Kind::talk, slug)) return slug;
      // A page of this event with this title, unknown to the ledger, is this talk: the ledger was lost.
      if (!is_planned && value_on_page(*content_.text_of(Kind::talk, slug), "event") == occasion.slug &&
          value_on_page(*content_.text_of(Kind::talk, slug), "title") == session.title) {
        return slug;
      }
      slug = fmt::format("{}-{}", base, number);
    }
  }

  std::vector<Match> match_people(const Schedule& schedule, const std::vector<Occasion>& occasions,
                                  const std::vector<Planned>& plan, const std::string& source) {
    std::vector<Appearing> appearing(schedule.people.size());
    for (std::size_t i = 0; i < schedule.people.size(); ++i)
      appearing[i].person = &schedule.people[i];
    for (const Occasion& occasion : occasions) {
      for (const std::size_t index : occasion.sessions) {
        for (const Speaker& speaker : schedule.sessions[index].speakers) {
          std::vector<std::string>& events = appearing[speaker.person].events;
          if (events.empty() || events.back() != occasion.slug) events.push_back(occasion.slug);
        }
      }
    }
    for (const Planned& planned : plan) {
      if (!planned.now) continue;
      const std::vector<std::string> named = people_of_page(*planned.now);
      for (const Speaker& speaker : planned.session->speakers)
        std::ranges::copy(named, std::back_inserter(appearing[speaker.person].evidence));
    }
    return people_.match(appearing, source);
  }

  void make_people(const Schedule& schedule, const std::vector<Occasion>& occasions,
                   const std::vector<Match>& matches) {
    std::vector<std::string> last_seen(schedule.people.size());
    for (const Occasion& occasion : occasions) {
      const std::string when = fmt::format("{} {}", occasion.start ? to_iso(*occasion.start) : "", occasion.slug);
      for (const std::size_t index : occasion.sessions) {
        for (const Speaker& speaker : schedule.sessions[index].speakers)
          last_seen[speaker.person] = std::max(last_seen[speaker.person], when);
      }
    }
    std::set<std::string> made;
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (matches[i].standing == Standing::nameless) ++report_.nameless_people;
      if (matches[i].standing == Standing::removed) {
        tally(Kind::person).note(join(schedule.people[i].ids, " ") + schedule.people[i].name, Outcome::deleted);
      }
      if (!matches[i].slug.empty() && made.insert(matches[i].slug).second) {
        make_person(schedule.people[i], matches[i].slug, schedule.markup, last_seen[i]);
      }
    }
  }

  void make_person(const Person& person, const std::string& slug, Markup markup, const std::string& when) {
    Ledger& ledger = ledgers_.people();
    Record* record = ledger.find_entry(person_entry(slug));
    // An older schedule does not overwrite what a newer one said of her.
    if (record != nullptr && when < record->from && content_.has(Kind::person, slug)) {
      tally(Kind::person).note(slug, Outcome::unchanged);
      return;
    }
    const Outcome outcome =
        take(wanted_person(person, slug, markup), content_.text_of(Kind::person, slug), record, ledger, Missing::kept);
    if (outcome != Outcome::by_hand && outcome != Outcome::conflict) ledger.find_entry(person_entry(slug))->from = when;
  }

  void make_talks(const Schedule& schedule, const std::vector<Planned>& plan, const std::vector<Match>& matches) {
    const Mentions mentions(schedule.people);
    std::vector<std::optional<WantedEntry>> wanted(plan.size());
    parallel_for(plan.size(), [&](unsigned, std::size_t i) {
      TalkContext context{plan[i].slug, plan[i].has_event ? plan[i].event : "", speakers_of(*plan[i].session, matches)};
      if (!context.speakers.empty()) wanted[i] = wanted_talk(*plan[i].session, context, schedule, content_, mentions);
    });
    for (std::size_t i = 0; i < plan.size(); ++i)
      make_talk(plan[i], wanted[i]);
  }

  static std::vector<SpeakerPage> speakers_of(const Session& session, const std::vector<Match>& matches) {
    std::vector<SpeakerPage> speakers;
    for (const Speaker& speaker : session.speakers) {
      const std::string& slug = matches[speaker.person].slug;
      const bool is_new = std::ranges::find(speakers, slug, &SpeakerPage::slug) == speakers.end();
      if (!slug.empty() && is_new) speakers.push_back({slug, part_in(session, speaker)});
    }
    return speakers;
  }

  void make_talk(const Planned& planned, const std::optional<WantedEntry>& wanted) {
    Ledger& ledger = ledgers_.of_event(planned.event);
    if (planned.is_deleted) return tally(Kind::talk).note(planned.slug, Outcome::deleted);
    if (!wanted) {
      // All its speakers' pages were deleted. A page that is there is left; a new one would name nobody.
      if (planned.now) return tally(Kind::talk).note(planned.slug, Outcome::unchanged);
      ledger.erase_if([&](const Record& record) { return record.entry == talk_entry(planned.slug); });
      ++report_.left_out.without_people;
      return;
    }
    const Outcome outcome =
        take(*wanted, planned.now, ledger.find_entry(talk_entry(planned.slug)), ledger, Missing::removed);
    const bool is_draft =
        std::ranges::find(wanted->fields, "status", &Fields::value_type::first) != wanted->fields.end();
    if (outcome == Outcome::created && is_draft) ++report_.draft_talks;
  }

  /// Merges `wanted` with what is there, and remembers the outcome in content, ledger and report.
  Outcome take(const WantedEntry& wanted, const std::optional<std::string>& current, Record* record, Ledger& ledger,
               Missing missing) {
    Merged merged = merge(wanted, current, record, missing, options_.conflicts);
    tally(wanted.kind).note(wanted.slug, merged.outcome);
    const std::string file = content_.file_of(wanted.kind, wanted.slug);
    if (merged.outcome == Outcome::conflict) report_.conflicts.push_back({file, merged.conflicts, merged.reason});
    if (merged.outcome == Outcome::created || merged.outcome == Outcome::updated) {
      content_.put(wanted.kind, wanted.slug, std::move(merged.text));
    }
    const std::string entry = fmt::format("{}/{}", site::schema_of(wanted.kind).folder, wanted.slug);
    Record* own = ledger.find_entry(entry);
    if (own == nullptr) {
      Record fresh;
      fresh.entry = entry;
      own = &ledger.add(std::move(fresh));
    }
    own->keys = std::move(merged.keys);
    return merged.outcome;
  }

  void remove_replaced() {
    for (const std::string& slug : people_.replaced()) {
      Ledger& ledger = ledgers_.people();
      const Record* record = ledger.find_entry(person_entry(slug));
      const auto text = content_.text_of(Kind::person, slug);
      const std::string file = content_.file_of(Kind::person, slug);
      if (record == nullptr) continue;
      if (text && !is_untouched(*text, *record)) {
        note(fmt::format("{} was edited by hand, so it stays: take over what it says, and delete it", file));
        continue;
      }
      if (text) {
        content_.remove(Kind::person, slug);
        report_.removed.push_back(file);
      }
      ledger.erase_if([&](const Record& r) { return r.entry == person_entry(slug); });
    }
  }

  void list_gone(const std::vector<Occasion>& occasions, const std::vector<Planned>& plan) {
    std::set<std::string> wanted;
    for (const Planned& planned : plan)
      wanted.insert(talk_entry(planned.slug));
    for (const Occasion& occasion : occasions) {
      for (const Record* record : ledgers_.of_event(occasion.slug).all()) {
        if (!record->entry.starts_with("talks/") || wanted.contains(record->entry)) continue;
        const std::string slug = record->entry.substr(6);
        if (content_.has(Kind::talk, slug)) report_.gone.push_back(content_.file_of(Kind::talk, slug));
      }
    }
  }

  const ImportOptions& options_;
  Content content_;
  Ledgers ledgers_;
  People people_;
  ImportReport report_;
  std::map<Kind, Tally> tallies_;
  std::set<std::string> taken_;         ///< entries of talks that a session of the current file has
  std::map<std::string, bool> undone_;  ///< events, as far as they were looked at
};

}  // namespace

ImportReport import_schedules(std::span<const NamedSchedule> schedules, const ImportOptions& options) {
  Import import(options);
  for (const NamedSchedule& named : schedules)
    import.add(named);
  return import.finish();
}

}  // namespace herald::importer
