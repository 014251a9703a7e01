// Herald beside Xapian alone, in one process: `herald_bench_search SITE FOLDER` reads the site that make_site.py wrote,
// indexes it with one thread of Xapian and with Herald, asks both the same questions in turn, and prints one line of
// JSON. What Xapian alone does is what its own guide shows: a document for each entry, title and body stemmed with
// positions; the words of a question joined by OR, BM25, the best ten and their data. Herald does all of its work:
// every appearance besides, facets, filters, evidence, snippets, reasons.

#include "base/files.h"
#include "search/indexer.h"
#include "search/searcher.h"
#include "search/tokens.h"
#include "site/load.h"

#include <fmt/format.h>
#include <xapian.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using herald::search::Searcher;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 5;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Of all threads together: does not depend on what else the machine does.
template <typename Work>
double processor_seconds_of(Work work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

template <typename Work>
double seconds_of(Work work) {
  const auto start = Clock::now();
  work();
  return seconds_since(start);
}

/// Of this thread alone: what else the machine does makes questions wait, and says nothing of them.
double processor_now() {
  timespec now = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<std::string> read_questions(const fs::path& file) {
  std::vector<std::string> questions;
  const std::string text = herald::read_file(file);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    questions.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return questions;
}

void index_plainly(const herald::site::Site& site, const fs::path& folder) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  for (const herald::site::Entry* entry : site.entries()) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(entry->title, 5);
    generator.increase_termpos();
    generator.index_text(entry->body.text);
    document.set_data(entry->title + "\n" + entry->body.text);
    database.add_document(document);
  }
  database.commit();
}

/// Asks Xapian alone; returns a number that depends on what it answered, so that nothing can be left out.
std::size_t ask_plainly(const Xapian::Database& database, const std::string& question) {
  std::vector<Xapian::Query> words;
  for (const herald::search::Token& token : herald::search::tokens_of(question))
    words.emplace_back(token.term);
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
  enquire.set_weighting_scheme(Xapian::BM25Weight());
  std::size_t bytes = 0;
  const Xapian::MSet found = enquire.get_mset(0, 10);
  for (auto item = found.begin(); item != found.end(); ++item)
    bytes += item.get_document().get_data().size();
  return bytes;
}

std::size_t ask(const Searcher& searcher, const std::string& question) {
  herald::search::Request request;
  request.text = question;
  request.per_page = 10;
  request.facets.assign(herald::search::all_facets().begin(), herald::search::all_facets().end());
  return searcher.search(request).results.size();
}

/// The beginning of a question, as someone types it.
std::size_t ask_for_suggestions(const Searcher& searcher, const std::string& question) {
  return searcher.suggest(question.substr(0, 1 + question.size() % 5), 10).size();
}

struct Times {
  double rate = 0;  ///< questions a second of processor time
  double p50_ms = 0;
  double p99_ms = 0;
};

template <typename Ask>
Times measure(const std::vector<std::string>& questions, Ask ask_one) {
  std::vector<double> times;
  std::size_t found = 0;
  const double start = processor_now();
  for (const std::string& question : questions) {
    const double before = processor_now();
    found += ask_one(question);
    times.push_back(1000 * (processor_now() - before));
  }
  const double all = processor_now() - start;
  if (found == 0) throw std::runtime_error("nothing was found");
  std::ranges::sort(times);
  return {static_cast<double>(questions.size()) / all, times[times.size() / 2], times[times.size() * 99 / 100]};
}

nlohmann::ordered_json to_json(std::vector<Times> measured) {
  // The round that was disturbed least.
  const Times best = *std::ranges::max_element(measured, {}, &Times::rate);
  return {{"per_second", std::round(best.rate)}, {"p50_ms", best.p50_ms}, {"p99_ms", best.p99_ms}};
}

int run(const fs::path& site_folder, const fs::path& work) {
  const std::vector<std::string> questions = read_questions(site_folder / "questions.txt");
  const auto loaded = herald::site::load({.root = site_folder, .on = herald::Date{2026, 1, 1}});
  fs::create_directories(work);
  nlohmann::ordered_json report = {{"entries", loaded.site.entries().size()}};

  if (!fs::exists(work / "plain")) {
    double plain = 0;
    double herald = 0;
    const double plain_processor =
        processor_seconds_of([&] { plain = seconds_of([&] { index_plainly(loaded.site, work / "plain"); }); });
    const double herald_processor = processor_seconds_of(
        [&] { herald = seconds_of([&] { herald::search::build_index(loaded.site, work / "index"); }); });
    report["indexing"] = {{"xapian_s", plain},
                          {"xapian_processor_s", plain_processor},
                          {"herald_s", herald},
                          {"herald_processor_s", herald_processor},
                          {"ratio", plain / herald}};
  }

  const Xapian::Database plain((work / "plain").string());
  std::unique_ptr<Searcher> searcher;
  report["open_s"] = seconds_of([&] { searcher = Searcher::open(work / "index"); });
  std::vector<Times> of_xapian;
  std::vector<Times> of_herald;
  std::vector<Times> of_suggestions;
  std::vector<double> ratios;
  for (int round = 0; round < rounds; ++round) {
    of_xapian.push_back(measure(questions, [&](const auto& question) { return ask_plainly(plain, question); }));
    of_herald.push_back(measure(questions, [&](const auto& question) { return ask(*searcher, question); }));
    of_suggestions.push_back(
        measure(questions, [&](const auto& question) { return ask_for_suggestions(*searcher, question); }));
    ratios.push_back(of_herald.back().rate / of_xapian.back().rate);
  }
  std::ranges::sort(ratios);
  report["xapian"] = to_json(of_xapian);
  report["herald"] = to_json(of_herald);
  report["suggestions"] = to_json(of_suggestions);
  report["ratio"] = ratios[ratios.size() / 2];
  fmt::print("{}\n", report.dump());
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "usage: herald_bench_search SITE FOLDER\n");
    return 2;
  }
  try {
    return run(arguments[1], arguments[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "herald_bench_search: {}\n", error.what());
    return 1;
  }
}
