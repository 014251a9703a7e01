#pragma once
// Puts together what a schedule repeats: a person in many sessions, a session in many rooms. Every reader uses it, so
// that people and sessions are counted the same way in every format.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "importer/schedule.h"

namespace herald::importer {

/// Why something cannot be taken, as a message and a hint; the reader adds the place.
struct Refusal {
  std::string message;
  std::string hint;
};

class ScheduleBuilder {
 public:
  explicit ScheduleBuilder(Schedule& schedule) : schedule_(schedule) {}

  /// The index of the person who has one of `person.ids`, or, without any, the name; adds her when there is none. What
  /// an earlier mention left open is filled in. Names are cleaned here.
  std::size_t add_person(Person person);

  /// The index of a person whom an earlier add_person() was given this id for.
  std::optional<std::size_t> find_person(std::string_view id) const;

  /// Adds a slot: a new session, or one more room or day of a session that shares an id and the title with it.
  /// Returns why it is refused: beyond the limits of schedule.h.
  std::optional<Refusal> add_slot(Session session);

  void add_day(const Date& date) { days_.insert(date); }
  void add_room(std::string_view name);

  /// Fills in the counts; call it last. Returns why the people are refused, if they are beyond the limits.
  std::optional<Refusal> finish();

 private:
  void merge_slot(Session& session, Session slot);

  Schedule& schedule_;
  std::unordered_map<std::string, std::size_t> people_;
  std::unordered_map<std::string, std::vector<std::size_t>> sessions_;
  std::set<Date> days_;
  std::set<std::string, std::less<>> rooms_;
};

/// Appends "kind:value" unless the value is blank. A UUID counts as a guid, whatever the source calls it: it is unique
/// in the world, while numbers and codes are so within one system only.
void add_id(std::vector<std::string>& ids, std::string_view kind, std::string_view value);

}  // namespace herald::importer
