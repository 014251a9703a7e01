#pragma once
// What the families of checks share. Each family is one .cpp beside this header; site/check.cpp has the table that
// runs them. A check only reads, may run at the same time as any other, and adds what it finds to its own list.

#include <filesystem>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "site/entry.h"
#include "site/site.h"
#include "site/unpublished.h"

namespace herald::site::checks {

struct Context {
  const Site& site;
  const Unpublished& unpublished;
  Date on;                     ///< the day the site was loaded for
  std::filesystem::path root;  ///< of the site
  std::filesystem::path data;  ///< of the program: its themes
  bool knows_settings = true;  ///< false when herald.yml could not be read as it was meant

  /// Of an entry in `unpublished`.
  std::string_view reason_left_out(const Entry& entry) const;
};

// Of one entry. They are asked for each entry that is not withdrawn, public or not: an editor wants to know before
// she publishes. What concerns the body asks is_public().
void check_dates(const Context& context, const Entry& entry, Diagnostics& diagnostics);
void check_values(const Context& context, const Entry& entry, Diagnostics& diagnostics);
void check_links(const Context& context, const Entry& entry, Diagnostics& diagnostics);
void check_images(const Context& context, const Entry& entry, Diagnostics& diagnostics);
void check_contact_data(const Context& context, const Entry& entry, Diagnostics& diagnostics);
void check_summary(const Context& context, const Entry& entry, Diagnostics& diagnostics);
void check_chart(const Context& context, const Entry& entry, Diagnostics& diagnostics);
void check_dropped_html(const Context& context, const Entry& entry, Diagnostics& diagnostics);
void check_recordings(const Context& context, const Entry& entry, Diagnostics& diagnostics);

// Of the whole site.
void check_anchors(const Context& context, Diagnostics& diagnostics);
void check_settings(const Context& context, Diagnostics& diagnostics);
void check_consent_dates(const Context& context, Diagnostics& diagnostics);
void check_mentions(const Context& context, Diagnostics& diagnostics);
void check_names(const Context& context, Diagnostics& diagnostics);
void check_anonymity(const Context& context, Diagnostics& diagnostics);
void check_lookalikes(const Context& context, Diagnostics& diagnostics);
void check_connections(const Context& context, Diagnostics& diagnostics);
void check_shared_summaries(const Context& context, Diagnostics& diagnostics);
void check_share_cards(const Context& context, Diagnostics& diagnostics);

/// Only public entries have a body that is parsed.
bool is_public(const Context& context, const Entry& entry);

/// Where `words` stand in herald.yml, at or after `key`: settings have forgotten it.
Location place_in_settings(const Context& context, std::string_view key, std::string_view words);

/// The mark of the key's value, else of the front matter.
Location place_of(const Entry& entry, std::string_view key);

Diagnostic error(Location location, std::string code, std::string message, std::string hint);
Diagnostic warning(Location location, std::string code, std::string message, std::string hint);

}  // namespace herald::site::checks
