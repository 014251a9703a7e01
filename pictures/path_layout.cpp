#include "pictures/path_layout.h"

#include <algorithm>
#include <numeric>

namespace herald::pictures {
namespace {

constexpr double gap = 16;        ///< between two stops of a layer
constexpr double thin_stop = 10;  ///< the room that a passing path needs
constexpr int sweeps = 12;

/// The graph with what is added to it: every edge leads from one layer to the next.
class Graph {
 public:
  Graph(const std::vector<double>& sizes, const std::vector<Path>& paths) : sizes_(sizes), paths_(paths) {
    turn_circles();
    assign_layers();
    add_stops_on_long_paths();
    order_rows();
    place_rows();
  }

  Layout layout(std::size_t stations) const {
    Layout layout;
    layout.layers = rows_.size();
    double begin = 0;
    double end = 0;
    for (std::size_t i = 0; i < across_.size(); ++i) {
      begin = std::min(begin, across_[i] - sizes_[i] / 2);
      end = std::max(end, across_[i] + sizes_[i] / 2);
    }
    layout.breadth = end - begin;
    const auto stop = [&](std::size_t node) { return Stop{layer_[node], across_[node] - begin}; };
    for (std::size_t i = 0; i < stations; ++i)
      layout.stations.push_back(stop(i));
    for (const auto& chain : chains_) {
      layout.paths.emplace_back();
      for (const std::size_t node : chain)
        layout.paths.back().push_back(stop(node));
    }
    return layout;
  }

 private:
  /// Edges that lead to a station from which the search came are turned for the layout.
  void turn_circles() {
    const std::size_t count = sizes_.size();
    std::vector<std::vector<std::size_t>> leaving(count);
    for (std::size_t i = 0; i < paths_.size(); ++i)
      leaving[paths_[i].first].push_back(i);
    forward_ = paths_;
    enum class State { unseen, open, done };
    std::vector<State> states(count, State::unseen);
    struct Visit {
      std::size_t node;
      std::size_t next = 0;
    };
    for (std::size_t start = 0; start < count; ++start) {
      if (states[start] != State::unseen) continue;
      std::vector<Visit> open = {{start}};
      states[start] = State::open;
      while (!open.empty()) {
        const std::size_t node = open.back().node;
        if (open.back().next == leaving[node].size()) {
          states[node] = State::done;
          open.pop_back();
          continue;
        }
        const std::size_t path = leaving[node][open.back().next++];
        const std::size_t to = paths_[path].second;
        if (states[to] == State::open) std::swap(forward_[path].first, forward_[path].second);
        if (states[to] != State::unseen) continue;
        states[to] = State::open;
        open.push_back({to});
      }
    }
  }

  void assign_layers() {
    layer_.assign(sizes_.size(), 0);
    // Each round settles at least one more layer.
    for (std::size_t round = 0; round < sizes_.size(); ++round) {
      bool moved = false;
      for (const auto& [from, to] : forward_) {
        if (from == to || layer_[to] > layer_[from]) continue;
        layer_[to] = layer_[from] + 1;
        moved = true;
      }
      if (!moved) break;
    }
    // Where nothing leads to, a station stands right before the first that it leads to.
    std::vector<bool> has_before(sizes_.size());
    for (const auto& [from, to] : forward_)
      if (from != to) has_before[to] = true;
    for (std::size_t node = 0; node < sizes_.size(); ++node) {
      if (has_before[node]) continue;
      std::size_t first = sizes_.size();
      for (const auto& [from, to] : forward_)
        if (from == node && to != node) first = std::min(first, layer_[to]);
      if (first != sizes_.size()) layer_[node] = first - 1;
    }
  }

  void add_stops_on_long_paths() {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      auto [from, to] = forward_[i];
      std::vector<std::size_t>& chain = chains_.emplace_back();
      if (from == to) continue;
      chain.push_back(from);
      for (std::size_t layer = layer_[from] + 1; layer < layer_[to]; ++layer) {
        sizes_.push_back(thin_stop);
        layer_.push_back(layer);
        chain.push_back(sizes_.size() - 1);
      }
      chain.push_back(to);
      for (std::size_t step = 1; step < chain.size(); ++step)
        edges_.emplace_back(chain[step - 1], chain[step]);
      if (forward_[i] != paths_[i]) std::ranges::reverse(chain);
    }
    before_.resize(sizes_.size());
    after_.resize(sizes_.size());
    for (const auto& [from, to] : edges_) {
      after_[from].push_back(to);
      before_[to].push_back(from);
    }
  }

  /// Each stop moves to the middle of its neighbours in the row before, then in the one behind, and so on.
  void order_rows() {
    for (std::size_t node = 0; node < sizes_.size(); ++node) {
      rows_.resize(std::max(rows_.size(), layer_[node] + 1));
      rows_[layer_[node]].push_back(node);
    }
    rank_.resize(sizes_.size());
    for (const auto& row : rows_)
      number(row);
    auto best = rows_;
    std::size_t fewest = crossings();
    for (int sweep = 0; sweep < sweeps; ++sweep) {
      const bool forwards = sweep % 2 == 0;
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto& row = rows_[forwards ? i : rows_.size() - 1 - i];
        sort_by_neighbours(row, forwards ? before_ : after_);
      }
      if (const std::size_t count = crossings(); count < fewest) {
        fewest = count;
        best = rows_;
      }
    }
    rows_ = best;
  }

  void number(const std::vector<std::size_t>& row) {
    for (std::size_t i = 0; i < row.size(); ++i)
      rank_[row[i]] = static_cast<double>(i);
  }

  void sort_by_neighbours(std::vector<std::size_t>& row, const std::vector<std::vector<std::size_t>>& neighbours) {
    std::vector<std::pair<double, std::size_t>> order;
    for (const std::size_t node : row) {
      double sum = 0;
      for (const std::size_t other : neighbours[node])
        sum += rank_[other];
      const auto count = static_cast<double>(neighbours[node].size());
      order.emplace_back(count > 0 ? sum / count : rank_[node], node);
    }
    std::ranges::stable_sort(order, {}, [](const auto& pair) { return pair.first; });
    for (std::size_t i = 0; i < row.size(); ++i)
      row[i] = order[i].second;
    number(row);
  }

  std::size_t crossings() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      for (std::size_t j = i + 1; j < edges_.size(); ++j) {
        if (layer_[edges_[i].first] != layer_[edges_[j].first]) continue;
        const double from = rank_[edges_[i].first] - rank_[edges_[j].first];
        const double to = rank_[edges_[i].second] - rank_[edges_[j].second];
        if (from * to < 0) ++count;
      }
    }
    return count;
  }

  /// Rows begin stacked around one middle line; then each stop is drawn towards its neighbours, as far as its
  /// neighbours in the row leave room.
  void place_rows() {
    across_.assign(sizes_.size(), 0);
    for (const auto& row : rows_) {
      const double total = std::accumulate(row.begin(), row.end(), gap * (static_cast<double>(row.size()) - 1),
                                           [&](double sum, std::size_t node) { return sum + sizes_[node]; });
      double at = -total / 2;
      for (const std::size_t node : row) {
        across_[node] = at + sizes_[node] / 2;
        at += sizes_[node] + gap;
      }
    }
    for (int sweep = 0; sweep < 2 * sweeps; ++sweep) {
      const bool forwards = sweep % 2 == 0;
      for (std::size_t i = 0; i < rows_.size(); ++i)
        draw_towards_neighbours(rows_[forwards ? i : rows_.size() - 1 - i]);
    }
  }

  void draw_towards_neighbours(const std::vector<std::size_t>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t node = row[i];
      double sum = 0;
      for (const std::size_t other : before_[node])
        sum += across_[other];
      for (const std::size_t other : after_[node])
        sum += across_[other];
      const auto count = static_cast<double>(before_[node].size() + after_[node].size());
      if (count == 0) continue;
      double wanted = sum / count;
      if (i > 0) wanted = std::max(wanted, across_[row[i - 1]] + distance(row[i - 1], node));
      if (i + 1 < row.size()) wanted = std::min(wanted, across_[row[i + 1]] - distance(node, row[i + 1]));
      across_[node] = wanted;
    }
  }

  double distance(std::size_t one, std::size_t other) const { return (sizes_[one] + sizes_[other]) / 2 + gap; }

  std::vector<double> sizes_;
  const std::vector<Path>& paths_;
  std::vector<Path> forward_;
  std::vector<Path> edges_;
  std::vector<std::size_t> layer_;
  std::vector<std::vector<std::size_t>> chains_;
  std::vector<std::vector<std::size_t>> before_;
  std::vector<std::vector<std::size_t>> after_;
  std::vector<std::vector<std::size_t>> rows_;
  std::vector<double> rank_;
  std::vector<double> across_;
};

}  // namespace

Layout lay_out(const std::vector<double>& sizes, const std::vector<Path>& paths) {
  return Graph(sizes, paths).layout(sizes.size());
}

}  // namespace herald::pictures
