#pragma once
// The diagnostic codes of each family, a file each. diagnostic_codes.cpp joins them; nobody else calls these.

#include <span>
#include <string_view>

#include "site/diagnostic_codes.h"

namespace herald::site {

/// Codes under one heading of the documentation. They leave out their own `family`, which is this heading.
struct DiagnosticFamily {
  std::string_view heading;
  std::span<const DiagnosticCode> codes;
};

DiagnosticFamily files_family();
DiagnosticFamily front_matter_family();
DiagnosticFamily references_family();
DiagnosticFamily consent_family();
DiagnosticFamily links_family();
DiagnosticFamily contradictions_family();
DiagnosticFamily finding_family();

}  // namespace herald::site
