#include <fmt/format.h>
#include <unistd.h>

#include <memory>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/command.h"
#include "cli/site_loading.h"
#include "desk/attention_store.h"
#include "search/searcher.h"
#include "site/schema.h"
#include "site/settings.h"

namespace herald::cli {
namespace {

struct SearchOptions {
  std::vector<std::string> words;
  std::string kind;
  std::size_t limit = 10;
  std::size_t shortlist = 0;  ///< people on the shortlist that is asked for; 0: a search
};

/// How matches are set off: bold on a terminal, *stars* elsewhere.
struct Emphasis {
  std::string_view begin;
  std::string_view end;
};

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// A snippet is safe HTML: undo the markup and the escapes that Searcher makes.
std::string plain_snippet(std::string snippet, const Emphasis& emphasis) {
  constexpr std::pair<std::string_view, std::string_view> escapes[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  snippet = replace_all(std::move(snippet), "<mark>", emphasis.begin);
  snippet = replace_all(std::move(snippet), "</mark>", emphasis.end);
  for (const auto& [escape, character] : escapes)
    snippet = replace_all(std::move(snippet), escape, character);
  return snippet;
}

void print_evidence(const search::Evidence& evidence) {
  std::string line =
      fmt::format("   {}: {}", evidence.part.empty() ? site::name_of(evidence.kind) : evidence.part, evidence.title);
  if (!evidence.event.empty() && evidence.event != evidence.title) line += ", " + evidence.event;
  if (!evidence.date.empty()) line += ", " + evidence.date;
  fmt::print("{}\n", line);
}

void print_result(std::size_t number, const search::Result& result, const Emphasis& emphasis) {
  fmt::print("{}. {} ({})  {}\n", number, result.title, site::name_of(result.kind), result.url);
  if (!result.summary.empty()) fmt::print("   {}\n", result.summary);
  if (!result.snippet.empty()) fmt::print("   {}\n", plain_snippet(result.snippet, emphasis));
  for (const search::Evidence& evidence : result.evidence)
    print_evidence(evidence);
}

std::string reason_of(const search::Pick& pick) {
  std::vector<std::string> reasons;
  if (!pick.covers.empty()) reasons.push_back("covers " + join(pick.covers, ", "));
  for (const search::Trait& trait : pick.traits)
    reasons.push_back(trait.label);
  return join(reasons, "; ");
}

void print_shortlist(const search::Searcher& searcher, const search::ShortlistRequest& request,
                     const Emphasis& emphasis) {
  const search::Shortlist list = searcher.shortlist(request);
  for (std::size_t i = 0; i < list.picks.size(); ++i) {
    print_result(i + 1, list.picks[i].result, emphasis);
    fmt::print("   why: {}\n", reason_of(list.picks[i]));
  }
  if (!list.missing.empty()) fmt::print("nobody here covers: {}\n", join(list.missing, ", "));
  fmt::print("{}\n", list.picks.empty() ? "nobody found; try fewer or other words"
                                        : count_of(list.picks.size(), "person", "people"));
}

int search_index(const Common& common, const SearchOptions& options) {
  search::Request request;
  request.text = join(options.words, " ");
  request.per_page = options.limit;
  if (!options.kind.empty()) request.filters.push_back({search::Facet::kind, options.kind});
  if (!is_valid_utf8(request.text) || request.text.size() > search::longest_query_bytes) {
    fmt::print(stderr, "herald search: the query is not UTF-8, or longer than {} bytes\n", search::longest_query_bytes);
    return 2;
  }
  Diagnostics mistakes;  // `herald check` reports them; the search goes by what is right
  const double fairness = site::read_settings(common.site, mistakes).search.fairness;
  const auto searcher = search::Searcher::open(public_index(common.site), {.fairness = fairness});
  std::vector<search::Exposure> shown;
  for (const desk::AttentionCount& count : desk::read_attention(common.site / ".herald" / "desk.sqlite"))
    shown.push_back({count.slug, count.amount});
  searcher->attention().restore(shown);
  const Emphasis emphasis = ::isatty(STDOUT_FILENO) == 1 ? Emphasis{"\x1b[1m", "\x1b[0m"} : Emphasis{"*", "*"};
  if (options.shortlist > 0) {
    print_shortlist(*searcher, {request.text, {}, options.shortlist, {}, {}}, emphasis);
    return 0;
  }
  const search::Answer answer = searcher->search(request);
  for (std::size_t i = 0; i < answer.results.size(); ++i)
    print_result(i + 1, answer.results[i], emphasis);
  if (!answer.suggestion.empty()) fmt::print("Did you mean: {}\n", answer.suggestion);
  fmt::print("{}\n", answer.total == 0 ? "nothing found; try fewer or other words"
                                       : count_of(answer.total, "result", "results"));
  return 0;
}

}  // namespace

void add_search(CLI::App& app, const Common& common, Action& action) {
  const auto options = std::make_shared<SearchOptions>();
  std::vector<std::string> kinds;
  for (const site::KindSchema& schema : site::kinds())
    kinds.emplace_back(schema.name);
  app.add_option("words", options->words, "The query; quote it to keep phrases together")->required();
  app.add_option("--kind", options->kind, "Only this kind of entry")->type_name("KIND")->check(CLI::IsMember(kinds));
  app.add_option("--limit", options->limit, "How many results to print")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, search::most_per_page))
      ->capture_default_str();
  app.add_option("--shortlist", options->shortlist, "A shortlist of so many people who cover the brief together")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, search::most_on_shortlist))
      ->excludes(app.get_option("--kind"))
      ->excludes(app.get_option("--limit"));
  app.callback([&, options] { action = [&common, options] { return search_index(common, *options); }; });
}

}  // namespace herald::cli
