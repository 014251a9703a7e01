#pragma once
// Diagnostics about the file that is imported, with the line and column of a byte offset.

#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/diagnostic.h"

namespace herald::importer {

/// The place of `offset` in `text`; an offset beyond the end means the end.
Location place_in(std::string_view text, std::size_t offset, const std::string& file);

/// An error about the whole file.
tl::unexpected<Diagnostic> refuse(const std::string& file, std::string code, std::string message, std::string hint);

/// An error at a byte of the file.
tl::unexpected<Diagnostic> refuse_at(std::string_view text, std::size_t offset, const std::string& file,
                                     std::string code, std::string message, std::string hint);

}  // namespace herald::importer
