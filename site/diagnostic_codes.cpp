#include "site/diagnostic_codes.h"

#include "base/text.h"
#include "site/diagnostics/families.h"

namespace herald::site {
namespace {

std::vector<DiagnosticCode> join_families() {
  std::vector<DiagnosticCode> all;
  for (const DiagnosticFamily& family : {files_family(), front_matter_family(), references_family(), consent_family(),
                                         links_family(), contradictions_family(), finding_family()}) {
    for (DiagnosticCode code : family.codes) {
      code.family = family.heading;
      all.push_back(code);
    }
  }
  return all;
}

}  // namespace

std::span<const DiagnosticCode> diagnostic_codes() {
  static const std::vector<DiagnosticCode> codes = join_families();
  return codes;
}

std::vector<DiagnosticRule> diagnostic_rules() {
  std::vector<DiagnosticRule> rules;
  for (const DiagnosticCode& code : diagnostic_codes())
    rules.push_back({code.code, code.severity, code.meaning});
  return rules;
}

std::vector<ExampleFile> example_files(std::string_view example) {
  std::vector<ExampleFile> result;
  while (example.starts_with("@ ")) {
    const std::size_t line_end = example.find('\n');
    ExampleFile file{example.substr(2, line_end - 2), {}};
    constexpr std::string_view gone = " (gone)";
    if (file.path.ends_with(gone)) {
      file.is_gone = true;
      file.path.remove_suffix(gone.size());
    }
    example.remove_prefix(line_end + 1);
    const std::size_t next = example.starts_with("@ ") ? 0 : example.find("\n@ ");
    const std::size_t size = next == std::string_view::npos ? example.size() : next == 0 ? 0 : next + 1;
    file.text = example.substr(0, size);
    example.remove_prefix(size);
    result.push_back(file);
  }
  return result;
}

}  // namespace herald::site
