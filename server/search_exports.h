#pragma once
// Any search as an Atom feed to follow and as a table to take away.

#include <string>

#include "search/searcher.h"
#include "server/release.h"

namespace herald::server {

inline constexpr std::size_t most_in_feed = 100;
inline constexpr std::size_t most_in_csv = 1000;

/// A text made of answers, and how much of the index they are from.
struct Export {
  std::string text;
  search::Reach reach;
};

/// Atom (RFC 4287): the best results, newest first, so that a reader who follows the feed sees what is new. What is not
/// from the whole index says so in its subtitle, and has the category "incomplete".
Export search_atom(const Release& release, const search::Request& request);

/// RFC 4180 with a header line: results in their order, at most `most_in_csv`.
Export search_csv(const Release& release, const search::Request& request);

/// The addresses of both for this search, whatever page of it is shown.
std::string atom_url(const search::Request& request);
std::string csv_url(const search::Request& request);

}  // namespace herald::server
