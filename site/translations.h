#pragma once
// Entries in other languages: `story.cy.md` beside `story.md` is the same story in Welsh. A translation holds words
// alone; who may be shown, and what the entry refers to, is its original's to say.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "site/entry.h"
#include "site/settings.h"

namespace herald::site {

/// "story.cy" -> {"story", "cy"}; {"node.js", ""}: the ending is no language that ICU knows.
std::pair<std::string_view, std::string_view> split_language(std::string_view name);

/// Whether a translation may hold `key`: words, and what says when the translation itself is shown.
bool is_translatable(const Key& key);

/// Takes the translations out of `entries` and returns them, in their order.
std::vector<std::unique_ptr<Entry>> take_translations(std::vector<std::unique_ptr<Entry>>& entries);

/// Reports a translation without an original, in a language that the settings do not list, or in its original's own.
/// Returns whether there is anything to show.
bool check_translation(const Entry& translation, const Entry* original, const Settings& settings,
                       Diagnostics& diagnostics);

/// Makes `translation` whole: what it does not say itself is its original's. The references of both are resolved.
void inherit(Entry& translation, const Entry& original);

/// A copy with nothing but what the translation's own file holds, for checks.
Entry own_part(const Entry& translation);

}  // namespace herald::site
