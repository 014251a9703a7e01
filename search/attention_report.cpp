#include "search/attention_report.h"

#include "search/facet_values.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace herald::search {
namespace {

struct Person {
  double attention = 0;
  bool is_newcomer = false;
};

AttentionFigures figures_of(const std::vector<Person>& people) {
  AttentionFigures figures;
  std::vector<double> amounts;
  double of_newcomers = 0;
  for (const Person& person : people) {
    amounts.push_back(person.attention);
    figures.attention += person.attention;
    figures.shown += person.attention > 0 ? 1U : 0U;
    if (!person.is_newcomer) continue;
    ++figures.newcomers;
    of_newcomers += person.attention;
  }
  figures.people = people.size();
  figures.gini = gini_of(amounts);
  if (figures.attention <= 0) return figures;
  figures.top_share = top_share_of(std::move(amounts));
  if (figures.newcomers > 0) {
    figures.parity =
        of_newcomers / figures.attention / static_cast<double>(figures.newcomers) * static_cast<double>(people.size());
  }
  return figures;
}

}  // namespace

std::vector<AttentionGroup> report_attention(const site::Site& site, std::span<const Exposure> counts) {
  std::unordered_map<std::string_view, double> amounts;
  for (const Exposure& count : counts)
    amounts[count.slug] += count.amount;

  std::vector<Person> everybody;
  std::map<std::string, std::vector<Person>> topics;
  for (const site::Entry* entry : site.of(site::Kind::person)) {
    const auto found = amounts.find(entry->slug);
    const Person person{found == amounts.end() ? 0 : found->second, site.appearances_of(*entry).size() <= 1};
    everybody.push_back(person);
    std::vector<std::string> titles;
    for (const FacetTag& tag : facet_tags_of(site, *entry)) {
      if (tag.facet == Facet::topic) titles.push_back(tag.label);
    }
    std::ranges::sort(titles);
    titles.erase(std::unique(titles.begin(), titles.end()), titles.end());
    for (const std::string& title : titles)
      topics[title].push_back(person);
  }

  std::vector<AttentionGroup> groups = {{"", figures_of(everybody)}};
  for (const auto& [title, people] : topics)
    groups.push_back({title, figures_of(people)});
  return groups;
}

}  // namespace herald::search
