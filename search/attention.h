#pragma once
// Fair attention: who has been shown less comes first among people of near-equal relevance.
//
// Attention is one number for each person: how much exposure search has given her. A result at rank r of the first ten
// adds 1 / log2(1 + r): 1 for the first, 0.29 for the tenth; nothing is known of who looked. turns.h says how it orders
// the best of an answer. The attention used is a snapshot that is renewed in steps, so that the pages of one
// search agree. Ordering only reads memory; whoever keeps the counts on a disk takes them from here now and then
// (desk/attention_store.h).

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herald::search {

/// Ranks that count as seen.
inline constexpr std::size_t ranks_seen = 10;
/// Results that are ordered again.
inline constexpr std::size_t most_reordered = 200;

/// What being shown at `rank`, counted from 1, is worth; 0 behind the ranks that are seen.
double exposure_at(std::size_t rank);

/// Exposure of one person.
struct Exposure {
  std::string slug;
  double amount = 0;

  bool operator==(const Exposure&) const = default;
};

/// How attention is spread over all people of an index.
struct Spread {
  double mean = 0;
  /// Gini coefficient, corrected for small numbers: 0 when everybody has as much, 1 when one person has all; 1 as well
  /// as long as nobody has any.
  double gini = 1;
  /// Of all attention, what the most shown hundredth of the people have; 0 as long as nobody has any.
  double top_share = 0;
};

/// Gini coefficient of `amounts`, in any order: 0 to 1 - 1/n; 0 when they sum to nothing.
double gini_of(std::vector<double> amounts);

/// What the largest hundredth of `amounts`, in any order, and at least one of them, is of all; 0 when they sum to
/// nothing.
double top_share_of(std::vector<double> amounts);

/// The counts of one index. All functions may be called from any number of threads; none waits for long.
class Attention {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;
  using Number = std::uint32_t;

  /// `slugs[n]` is the person whose number is n; those of other entries are empty and are not counted.
  Attention(std::vector<std::string> slugs, std::chrono::seconds refresh, Clock clock = std::chrono::steady_clock::now);

  /// Adds counts that were kept; they are seen at once. People who are not in the index are left out.
  void restore(std::span<const Exposure> kept);

  /// Begins a new step if the last one is old enough. Called once for each request, before it is ordered.
  void step();
  /// As of the last step.
  double seen(Number number) const;
  /// As of the last step; without steps, as it was when all together had at most 2 % less than now.
  Spread spread() const;
  /// Counts one person, shown at `rank`.
  void count(Number number, std::size_t rank);

  /// Everybody with any attention, as counted until now.
  std::vector<Exposure> counts() const;
  /// What was counted since this was called last.
  std::vector<Exposure> take_unsaved();
  /// Gives back what was taken and could not be kept.
  void give_back(std::span<const Exposure> unsaved);

 private:
  void measure();

  const std::vector<std::string> slugs_;
  const std::chrono::seconds refresh_;
  const Clock clock_;
  std::unordered_map<std::string_view, Number> numbers_;  ///< views into slugs_
  std::vector<std::atomic<double>> live_;
  std::vector<std::atomic<float>> seen_;  ///< not used when every request sees all
  std::vector<std::atomic<double>> unsaved_;
  std::atomic<double> total_ = 0;     ///< of live_
  std::atomic<double> measured_ = 0;  ///< the total when the spread was measured
  std::atomic<double> mean_ = 0;
  std::atomic<double> gini_ = 1;
  std::atomic<double> top_share_ = 0;
  std::atomic<std::int64_t> next_step_;  ///< of the clock, in its own ticks
  std::mutex stepping_;
};

}  // namespace herald::search
