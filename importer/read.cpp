#include "importer/read.h"

#include <fmt/format.h>

#include <cstddef>

#include "base/text.h"
#include "importer/problem.h"
#include "importer/readers.h"

namespace herald::importer {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct NamedFormat {
  std::string_view name;
  Format format;
};

constexpr NamedFormat named_formats[] = {{"xml", Format::schedule_xml},
                                         {"json", Format::schedule_json},
                                         {"sessionize", Format::sessionize},
                                         {"csv", Format::csv}};

/// Whether somewhere a key `name` holds an object. A quotation mark inside a string is escaped, so it cannot pass for
/// the one that begins a key.
bool has_object(std::string_view text, std::string_view name) {
  const std::string key = fmt::format("\"{}\"", name);
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    std::string_view rest = trim(text.substr(at + key.size(), 100));
    if (!rest.starts_with(':')) continue;
    rest.remove_prefix(1);
    if (trim(rest).starts_with('{')) return true;
  }
  return false;
}

Format detect(std::string_view text) {
  const std::string_view body = trim(text);
  if (body.starts_with('<')) return Format::schedule_xml;
  if (body.starts_with('[')) return Format::sessionize;
  if (!body.starts_with('{')) return Format::detect;
  return has_object(body, "conference") ? Format::schedule_json : Format::sessionize;
}

}  // namespace

Format format_from_name(std::string_view name) {
  for (const NamedFormat& known : named_formats) {
    if (known.name == name) return known.format;
  }
  return Format::detect;
}

tl::expected<Schedule, Diagnostic> read_schedule(std::string_view text, const std::string& file, Format format,
                                                 const ColumnMap& columns) {
  if (text.size() > largest_file) {
    return refuse(file, "too-large", fmt::format("the file has {} bytes, more than {}", text.size(), largest_file),
                  "split it, for example by year");
  }
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (const std::size_t bad = invalid_utf8_at(text); bad != std::string_view::npos) {
    return refuse_at(text, bad, file, "not-utf-8", "this byte is not UTF-8 text", "export the schedule as UTF-8");
  }
  if (trim(text).empty()) return refuse(file, "empty-file", "the file is empty", "export the schedule again");
  if (format == Format::detect) format = detect(text);
  switch (format) {
    case Format::schedule_xml:
      return read_schedule_xml(text, file);
    case Format::schedule_json:
      return read_schedule_json(text, file);
    case Format::sessionize:
      return read_sessionize(text, file);
    case Format::csv:
      return read_csv(text, file, columns);
    case Format::detect:
      break;
  }
  return refuse_at(text, 0, file, "unknown-format", "this is neither XML nor JSON",
                   "for a table use 'herald import csv FILE --map …'");
}

}  // namespace herald::importer
