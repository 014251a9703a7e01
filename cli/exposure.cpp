#include "cli/exposure.h"

#include <fmt/format.h>

#include <cstdio>

#include "base/error.h"
#include "desk/attention_store.h"

namespace herald::cli {

generator::Exposure exposure_of(const std::filesystem::path& root) {
  generator::Exposure exposure;
  try {
    for (const desk::AttentionCount& count : desk::read_attention(root / ".herald" / "desk.sqlite"))
      exposure[count.slug] = count.amount;
  } catch (const Error& error) {
    fmt::print(stderr, "warning: the spotlight does without the counts of attention: {}\n", error.what());
    exposure.clear();
  }
  return exposure;
}

}  // namespace herald::cli
