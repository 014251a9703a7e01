#include "site/publicity.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace herald::site {
namespace {

bool needs_consent(const Entry& entry) {
  if (entry.kind == Kind::person) return true;
  return entry.kind == Kind::story && !entry.is_set("anonymous") && !entry.list("people").empty();
}

/// Whether historical consent has what it stands on. A story's people bring their own dates of death.
bool has_historical_ground(const Entry& entry) {
  if (entry.list("sources").empty()) return false;
  if (entry.kind != Kind::person) return true;
  const Node* life = entry.find("life");
  return life != nullptr && date_of(*life, "died").has_value();
}

/// Nobody can show consent that was given on no day, nor tell when to ask again.
bool is_undated(const Node& consent) {
  return text_of(consent, "basis") == "given" && !date_of(consent, "on");
}

std::string reason_of_consent(const Entry& entry, const Date& on) {
  if (!needs_consent(entry)) return {};
  const Node* consent = entry.find("consent");
  if (consent == nullptr) return "no consent is recorded";
  if (text_of(*consent, "basis") == "historical" && !has_historical_ground(entry)) {
    return "historical consent without a date of death or a source";
  }
  if (is_undated(*consent)) return "consent without the day it was given";
  if (const auto from = date_of(*consent, "on"); from && on < *from) {
    return fmt::format("consent begins on {}", to_iso(*from));
  }
  if (const auto until = date_of(*consent, "until"); until && last_day(*until) < on) {
    return fmt::format("consent ended on {}", to_iso(last_day(*until)));
  }
  return {};
}

}  // namespace

std::string reason_to_leave_out(const Entry& entry, const Date& on, Drafts drafts) {
  if (entry.status == Status::withdrawn) return "withdrawn";
  if (std::string reason = reason_of_consent(entry, on); !reason.empty()) return reason;
  return reason_of_status(entry, on, drafts);
}

std::string reason_of_status(const Entry& entry, const Date& on, Drafts drafts) {
  if (entry.status == Status::withdrawn) return "withdrawn";
  if (const auto end = entry.date("expire_on"); end && *end <= on) {
    return fmt::format("expired on {}", to_iso(*end));
  }
  if (drafts == Drafts::shown) return {};
  if (entry.status == Status::draft) return "a draft";
  if (entry.status == Status::review) return "in review";
  if (const auto start = entry.date("publish_on"); start && on < *start) {
    return fmt::format("to be published on {}", to_iso(*start));
  }
  return {};
}

bool consent_covers(const Entry& entry, std::string_view scope) {
  if (find_key(entry.kind, "consent") == nullptr) return true;
  const Node* consent = entry.find("consent");
  const Node* list = consent ? consent->find("scope") : nullptr;
  return list == nullptr || list->items.empty() ||
         std::ranges::find(list->items, scope, &Node::text) != list->items.end();
}

void check_consent(const Entry& entry, Diagnostics& diagnostics) {
  if (!needs_consent(entry) || entry.status != Status::published) return;
  const Node* consent = entry.find("consent");
  const auto report = [&](const Node& where, std::string message, std::string hint) {
    diagnostics.push_back(
        {entry.location(where.mark), Severity::error, "missing-consent", std::move(message), std::move(hint)});
  };
  if (consent == nullptr && entry.kind == Kind::person) {
    return report(entry.front, "a person is not published without consent",
                  "add 'consent: {basis: given, on: DATE}', or 'status: draft' until she has given it");
  }
  if (consent == nullptr) {
    return report(entry.front, "a story that names people needs their consent",
                  "add 'consent: {basis: given, on: DATE}', or 'anonymous: true' and take the names out");
  }
  if (is_undated(*consent)) {
    diagnostics.push_back({entry.location(consent->mark), Severity::error, "undated-consent",
                           "this consent does not say when it was given",
                           "add 'on: DATE', the day on which she agreed; ask her again if nobody knows"});
  }
  if (text_of(*consent, "basis") == "historical" && !has_historical_ground(entry)) {
    report(*consent, "historical consent stands on a date of death and a source",
           entry.kind == Kind::person ? "add 'life: {died: DATE}' and 'sources'" : "add 'sources'");
  }
}

}  // namespace herald::site
