#include "base/diagnostic_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/source_lines.h"

namespace herald {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

/// File names need not be UTF-8, JSON must be.
std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

enum class Escape { message, property };

/// GitHub's own escapes: https://github.com/actions/toolkit, packages/core/src/command.ts.
std::string escaped_for_github(std::string_view text, Escape escape) {
  std::string result;
  for (const char c : text) {
    const bool is_special =
        c == '%' || c == '\r' || c == '\n' || (escape == Escape::property && (c == ':' || c == ','));
    if (is_special) {
      fmt::format_to(std::back_inserter(result), "%{:02X}", static_cast<unsigned char>(c));
    } else {
      result.push_back(c);
    }
  }
  return result;
}

/// A relative path as a URI reference (RFC 3986): everything but unreserved characters and '/' is escaped.
std::string uri_of(std::string_view path) {
  std::string result;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          std::string_view("-._~/").find(c) != std::string_view::npos;
    if (is_plain) {
      result.push_back(c);
    } else {
      fmt::format_to(std::back_inserter(result), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

std::string help_uri(std::string_view code) {
  return fmt::format("docs/diagnostics.md#{}", code);
}

Json sarif_rule(const DiagnosticRule& rule) {
  return {
      {"id", rule.code},
      {"shortDescription", {{"text", rule.meaning}}},
      {"help", {{"text", fmt::format("{} See {} for an example and its mending.", rule.meaning, help_uri(rule.code))}}},
      {"helpUri", help_uri(rule.code)},
      {"defaultConfiguration", {{"level", name_of(rule.severity)}}}};
}

Json sarif_location(const Location& location, SourceLines& lines) {
  Json physical = {{"artifactLocation", {{"uri", uri_of(location.file)}, {"uriBaseId", "SITE"}}}};
  if (location.line > 0) physical["region"]["startLine"] = location.line;
  if (location.line > 0 && location.column > 0) physical["region"]["startColumn"] = lines.character_column(location);
  return {{"physicalLocation", std::move(physical)}};
}

Json sarif_result(const Diagnostic& diagnostic, std::span<const DiagnosticRule> rules, SourceLines& lines) {
  Json result = {{"ruleId", diagnostic.code}};
  const auto rule = std::ranges::find(rules, diagnostic.code, &DiagnosticRule::code);
  if (rule != rules.end()) result["ruleIndex"] = rule - rules.begin();
  result["level"] = name_of(diagnostic.severity);
  const std::string hint = diagnostic.hint.empty() ? "" : fmt::format(" (hint: {})", diagnostic.hint);
  result["message"]["text"] = diagnostic.message + hint;
  result["locations"] = Json::array({sarif_location(diagnostic.location, lines)});
  return result;
}

}  // namespace

std::string to_json(std::span<const Diagnostic> diagnostics) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    list.push_back({{"file", diagnostic.location.file},
                    {"line", diagnostic.location.line},
                    {"column", diagnostic.location.column},
                    {"severity", name_of(diagnostic.severity)},
                    {"code", diagnostic.code},
                    {"message", diagnostic.message},
                    {"hint", diagnostic.hint}});
  }
  return dump(list);
}

std::string to_github(std::span<const Diagnostic> diagnostics, const std::filesystem::path& root) {
  SourceLines lines(root);
  std::string result;
  const auto out = std::back_inserter(result);
  for (const Diagnostic& diagnostic : diagnostics) {
    const Location& location = diagnostic.location;
    fmt::format_to(out, "::{} file={}", name_of(diagnostic.severity),
                   escaped_for_github(location.file, Escape::property));
    if (location.line > 0) fmt::format_to(out, ",line={}", location.line);
    if (location.line > 0 && location.column > 0) fmt::format_to(out, ",col={}", lines.character_column(location));
    const std::string hint = diagnostic.hint.empty() ? "" : "\nhint: " + diagnostic.hint;
    fmt::format_to(out, ",title={}::{}\n", escaped_for_github(diagnostic.code, Escape::property),
                   escaped_for_github(diagnostic.message + hint, Escape::message));
  }
  return result;
}

std::string to_sarif(std::span<const Diagnostic> diagnostics, std::span<const DiagnosticRule> rules,
                     const std::filesystem::path& root, std::string_view version) {
  Json described = Json::array();
  for (const DiagnosticRule& rule : rules)
    described.push_back(sarif_rule(rule));
  SourceLines lines(root);
  Json results = Json::array();
  for (const Diagnostic& diagnostic : diagnostics)
    results.push_back(sarif_result(diagnostic, rules, lines));
  const Json driver = {{"name", "herald"}, {"version", version}, {"rules", std::move(described)}};
  const Json site = {{"description", {{"text", "The folder that holds herald.yml."}}}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                      {"columnKind", "unicodeCodePoints"},
                                      {"originalUriBaseIds", {{"SITE", site}}},
                                      {"results", std::move(results)}}})}});
}

}  // namespace herald
