#pragma once
// The fonts that this machine has: without one no letter can be drawn, and with others letters look otherwise.

#include <string>

namespace herald::pictures {

/// A name for all of them, with their versions; empty when there is none. As of the first time that somebody asks. May
/// be called from any number of threads.
const std::string& fonts_of_machine();

/// Whether there is any.
bool has_fonts();

}  // namespace herald::pictures
