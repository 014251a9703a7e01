#include "search/attention.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace herald::search {
namespace {

const std::array<double, ranks_seen> exposures = [] {
  std::array<double, ranks_seen> values = {};
  for (std::size_t i = 0; i < values.size(); ++i)
    values.at(i) = 1 / std::log2(static_cast<double>(i + 2));
  return values;
}();

/// How much may be counted, in shares of all there is, until the spread is measured anew when there are no steps.
constexpr double growth_between_measures = 1.02;

}  // namespace

double gini_of(std::vector<double> amounts) {
  std::ranges::sort(amounts);
  const auto count = static_cast<double>(amounts.size());
  double sum = 0;
  double total = 0;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    sum += (2.0 * static_cast<double>(i) - count + 1) * amounts[i];
    total += amounts[i];
  }
  return total > 0 ? sum / (count * total) : 0;
}

double top_share_of(std::vector<double> amounts) {
  const double total = std::accumulate(amounts.begin(), amounts.end(), 0.0);
  if (total <= 0) return 0;
  const auto most = amounts.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, amounts.size() / 100));
  std::ranges::nth_element(amounts, most - 1, std::ranges::greater());
  return std::accumulate(amounts.begin(), most, 0.0) / total;
}

double exposure_at(std::size_t rank) {
  return rank >= 1 && rank <= ranks_seen ? exposures.at(rank - 1) : 0;
}

Attention::Attention(std::vector<std::string> slugs, std::chrono::seconds refresh, Clock clock)
    : slugs_(std::move(slugs)),
      refresh_(refresh),
      clock_(std::move(clock)),
      live_(slugs_.size()),
      seen_(slugs_.size()),
      unsaved_(slugs_.size()),
      next_step_((clock_() + refresh).time_since_epoch().count()) {
  numbers_.reserve(slugs_.size());
  for (std::size_t i = 0; i < slugs_.size(); ++i) {
    if (!slugs_[i].empty()) numbers_.emplace(slugs_[i], static_cast<Number>(i));
  }
}

void Attention::restore(std::span<const Exposure> kept) {
  for (const Exposure& exposure : kept) {
    const auto found = numbers_.find(exposure.slug);
    if (found == numbers_.end() || !(exposure.amount > 0) || !std::isfinite(exposure.amount)) continue;
    const double amount = live_[found->second].fetch_add(exposure.amount) + exposure.amount;
    seen_[found->second] = static_cast<float>(amount);
    total_.fetch_add(exposure.amount);
  }
  const std::scoped_lock lock(stepping_);
  measure();
}

/// Under the lock.
void Attention::measure() {
  measured_ = total_.load();
  if (numbers_.size() < 2 || measured_ <= 0) return;
  std::vector<double> amounts;
  amounts.reserve(numbers_.size());
  for (const auto& [slug, number] : numbers_)
    amounts.push_back(live_[number].load(std::memory_order_relaxed));
  const auto count = static_cast<double>(amounts.size());
  mean_ = measured_ / count;
  top_share_ = top_share_of(amounts);
  gini_ = gini_of(std::move(amounts)) * count / (count - 1);
}

Spread Attention::spread() const {
  return {mean_.load(std::memory_order_relaxed), gini_.load(std::memory_order_relaxed),
          top_share_.load(std::memory_order_relaxed)};
}

void Attention::step() {
  const bool is_at_once = refresh_.count() == 0;
  const auto now = clock_();
  if (is_at_once ? total_ < measured_ * growth_between_measures : now.time_since_epoch().count() < next_step_) return;
  const std::unique_lock lock(stepping_, std::try_to_lock);
  if (!lock) return;  // another thread is at it; this request still sees the old step
  measure();
  if (is_at_once) return;
  for (std::size_t i = 0; i < live_.size(); ++i)
    seen_[i].store(static_cast<float>(live_[i].load(std::memory_order_relaxed)), std::memory_order_relaxed);
  next_step_ = (now + refresh_).time_since_epoch().count();
}

double Attention::seen(Number number) const {
  return refresh_.count() == 0 ? live_[number].load(std::memory_order_relaxed)
                               : static_cast<double>(seen_[number].load(std::memory_order_relaxed));
}

void Attention::count(Number number, std::size_t rank) {
  const double amount = exposure_at(rank);
  if (amount == 0 || slugs_[number].empty()) return;
  live_[number].fetch_add(amount, std::memory_order_relaxed);
  total_.fetch_add(amount, std::memory_order_relaxed);
  unsaved_[number].fetch_add(amount, std::memory_order_relaxed);
}

std::vector<Exposure> Attention::counts() const {
  std::vector<Exposure> counts;
  for (std::size_t i = 0; i < live_.size(); ++i) {
    if (const double amount = live_[i]; amount > 0) counts.push_back({slugs_[i], amount});
  }
  return counts;
}

std::vector<Exposure> Attention::take_unsaved() {
  std::vector<Exposure> taken;
  for (std::size_t i = 0; i < unsaved_.size(); ++i) {
    if (const double amount = unsaved_[i].exchange(0); amount > 0) taken.push_back({slugs_[i], amount});
  }
  return taken;
}

void Attention::give_back(std::span<const Exposure> unsaved) {
  for (const Exposure& exposure : unsaved) {
    if (const auto found = numbers_.find(exposure.slug); found != numbers_.end()) {
      unsaved_[found->second].fetch_add(exposure.amount);
    }
  }
}

}  // namespace herald::search
