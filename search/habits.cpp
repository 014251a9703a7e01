#include "search/habits.h"

#include <cmath>

namespace herald::search {
namespace {

/// What the mean is for all terms of a large public collection of talks.
constexpr double usual_habit = 0.2;
/// So many uses in the usual way are taken to have been seen of every term.
constexpr double uses_foreseen = 10;

}  // namespace

float habit_of(const std::vector<Posting>& postings, const Columns& columns) {
  double uses = 0;
  double comes_back = 0;
  for (auto posting = postings.begin(); posting != postings.end();) {
    const Owner owner = columns.owner_of[posting->document];
    const Xapian::docid main = columns.main_document[owner];
    const Xapian::docid end = columns.main_document[owner + 1];
    const double others = static_cast<double>(end - main) - 2;  // beside the profile and the piece itself
    double here = 0;
    for (; posting != postings.end() && posting->document < end; ++posting)
      here += posting->document != main ? 1 : 0;
    if (others < 1 || here == 0) continue;
    uses += here;
    comes_back += here * (here - 1) / others;
  }
  return static_cast<float>(
      std::log((comes_back + uses_foreseen * usual_habit) / (uses + uses_foreseen) / usual_habit));
}

}  // namespace herald::search
