#pragma once
// Short ways to load a site of a few files and to see what an editor would read.

#include <string>
#include <string_view>
#include <vector>

#include "site/load.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

/// Front matter that lets a person be published.
inline constexpr std::string_view consent = "consent: {basis: given, on: 2020-01-01}\n";

/// content/people/SLUG.md with consent; `keys` are further lines of front matter.
void write_person(const TemporaryFolder& folder, std::string_view slug, std::string_view name,
                  std::string_view keys = "", std::string_view body = "");

/// content/`path` with `keys` as its front matter.
void write_entry(const TemporaryFolder& folder, std::string_view path, std::string_view keys,
                 std::string_view body = "");

/// A photo of tests/pictures/photos as content/`path`.
void copy_photo(const TemporaryFolder& folder, const std::string& name, const std::string& path);

/// Loads the site for a day, 2026-06-15 unless told.
site::Loaded load(const TemporaryFolder& folder, std::string_view day = "2026-06-15",
                  site::Drafts drafts = site::Drafts::hidden);

/// What an editor reads of the mistakes that loading finds; empty when there are none.
std::string problems_of(const TemporaryFolder& folder, std::string_view day = "2026-06-15");

/// The site, of which no mistake is expected: the test fails, and shows them, if there are any.
site::Site sound_site(const TemporaryFolder& folder, std::string_view day = "2026-06-15");

/// "people/ada" for each, in order.
std::vector<std::string> names_of(site::Site::Entries entries);

/// "content/people/ada.md: a draft" for each.
std::vector<std::string> left_out_of(const site::Site& site);

}  // namespace herald::test
