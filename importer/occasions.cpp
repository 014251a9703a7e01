#include "importer/occasions.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/text.h"
#include "importer/clean.h"

namespace herald::importer {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where a year from 1900 to 2099 stands by itself; npos when none does.
std::size_t year_at(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    const std::string_view part = text.substr(i, 4);
    const bool is_year = (part.starts_with("19") || part.starts_with("20")) && std::ranges::all_of(part, is_digit);
    const bool ends = i + 4 == text.size() || !is_digit(text[i + 4]);
    if (is_year && ends && (i == 0 || !is_digit(text[i - 1]))) return i;
  }
  return std::string_view::npos;
}

/// "FOSDEM 2019" -> "FOSDEM".
std::string without_year(std::string text) {
  const std::size_t at = year_at(text);
  if (at == std::string::npos) return text;
  text.erase(at, 4);
  const std::string clean = clean_line(text);
  const std::size_t first = clean.find_first_not_of(" -–:,/()");
  const std::size_t last = clean.find_last_not_of(" -:,/(");
  return first == std::string::npos ? std::string() : clean.substr(first, last - first + 1);
}

/// "31c3" -> "c3", "fosdem-2019" -> "fosdem", "gpn19" -> "gpn".
std::string series_slug(const std::string& name) {
  std::string slug = slugify(without_year(name));
  const std::size_t first = slug.find_first_not_of("0123456789-");
  if (first == std::string::npos) return slug;
  if (first > 0) return slug.substr(first);
  const std::size_t last = slug.find_last_not_of("0123456789-");
  return slug.substr(0, last + 1);
}

std::string words_of(std::string text) {
  std::ranges::replace(text, '-', ' ');
  std::ranges::replace(text, '_', ' ');
  text = clean_line(text);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string title_of(const Schedule& schedule, const std::string& file, const EventOptions& options) {
  if (!options.title.empty()) return options.title;
  if (!schedule.conference.title.empty()) return schedule.conference.title;
  if (!schedule.conference.acronym.empty()) return schedule.conference.acronym;
  if (!options.slug.empty()) return words_of(options.slug);
  const std::string stem = words_of(std::filesystem::path(file).stem().string());
  return stem.empty() ? "Imported sessions" : stem;
}

bool names_year(std::string_view slug, int year) {
  const std::string full = fmt::format("{:04}", year);
  return slug.find(full) != std::string_view::npos || slug.ends_with(full.substr(2));
}

/// The slug of the event, without a year that might not be in it.
std::string base_slug(const Schedule& schedule, const std::string& title, const EventOptions& options) {
  if (!options.slug.empty()) return options.slug;
  // Only some acronyms name the conference: "fosdem-2019", "36c3"; a blank one falls back to the title.
  const std::string acronym = options.title.empty() ? slugify(schedule.conference.acronym) : std::string();
  const std::string slug = acronym.empty() ? slugify(title) : acronym;
  return slug.empty() ? "event" : slug;
}

/// The sessions in groups between which nothing happens for long; the undated ones are with the first.
std::vector<std::vector<std::size_t>> groups_of(const Schedule& schedule) {
  std::map<Date, std::vector<std::size_t>> by_day;
  std::vector<std::size_t> undated;
  for (std::size_t i = 0; i < schedule.sessions.size(); ++i) {
    if (const auto& date = schedule.sessions[i].date) {
      by_day[*date].push_back(i);
    } else {
      undated.push_back(i);
    }
  }
  std::vector<std::vector<std::size_t>> groups;
  std::optional<Date> previous;
  for (const auto& [day, sessions] : by_day) {
    if (!previous || days_between(*previous, day) > gap_between_occasions) groups.emplace_back();
    groups.back().insert(groups.back().end(), sessions.begin(), sessions.end());
    previous = day;
  }
  if (groups.empty() && !undated.empty()) groups.emplace_back();
  if (!undated.empty()) groups.front().insert(groups.front().end(), undated.begin(), undated.end());
  for (auto& group : groups)
    std::ranges::sort(group);
  return groups;
}

void set_days(Occasion& occasion, const Schedule& schedule) {
  for (const std::size_t index : occasion.sessions) {
    const Session& session = schedule.sessions[index];
    if (!session.date) continue;
    if (!occasion.start || *session.date < *occasion.start) occasion.start = session.date;
    if (!occasion.end || *occasion.end < *session.date) occasion.end = session.date;
  }
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/:?#"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url == "localhost" ? std::string() : fold(url);
}

}  // namespace

std::vector<Occasion> occasions_of(const Schedule& schedule, const std::string& file, const EventOptions& options) {
  const auto groups = groups_of(schedule);
  const std::string title = title_of(schedule, file, options);
  const std::string slug = base_slug(schedule, title, options);
  std::vector<Occasion> occasions;
  for (const auto& group : groups) {
    Occasion occasion{slug, title, without_year(title), {}, {}, group};
    set_days(occasion, schedule);
    if (groups.size() == 1) {
      if (schedule.conference.start) occasion.start = schedule.conference.start;
      if (schedule.conference.end) occasion.end = schedule.conference.end;
      if (options.start) occasion.start = options.start;
      if (occasion.start && options.slug.empty() && !names_year(slug, occasion.start->year)) {
        occasion.slug = fmt::format("{}-{:04}", slug, occasion.start->year);
      }
    } else {
      const std::string series = occasion.series.empty() ? title : occasion.series;
      const bool is_second = !occasions.empty() && occasions.back().start->year == occasion.start->year;
      const std::string when = is_second ? fmt::format("{:04}-{:02}", occasion.start->year, occasion.start->month)
                                         : fmt::format("{:04}", occasion.start->year);
      const std::string base = options.slug.empty() ? slugify(without_year(slug)) : options.slug;
      occasion.slug = fmt::format("{}-{}", base.empty() ? "event" : base, when);
      occasion.title = fmt::format("{} {}", series, when);
    }
    if (occasion.end && occasion.start && *occasion.end < *occasion.start) occasion.end.reset();
    if (occasion.series == occasion.title) occasion.series.clear();
    occasions.push_back(std::move(occasion));
  }
  return occasions;
}

std::string source_of(const Schedule& schedule, const EventOptions& options) {
  if (!options.source.empty()) return options.source;
  for (const std::string& url : {schedule.conference.base_url, schedule.conference.url}) {
    if (std::string host = host_of(url); !host.empty()) return host;
  }
  for (const Session& session : schedule.sessions) {
    if (std::string host = host_of(session.url); !host.empty()) return host;
  }
  const std::string name =
      series_slug(schedule.conference.acronym.empty() ? schedule.conference.title : schedule.conference.acronym);
  return name.empty() ? schedule.format : name;
}

}  // namespace herald::importer
