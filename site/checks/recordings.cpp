// A video of someone who asked not to be recorded is not linked.
#include <fmt/format.h>

#include <algorithm>

#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

/// Whether her consent says what it covers, and a recording is not among it.
bool leaves_recordings_out(const Entry& person) {
  const Node* consent = person.find("consent");
  const Node* scope = consent == nullptr ? nullptr : consent->find("scope");
  if (scope == nullptr || scope->items.empty()) return false;
  return std::ranges::find(scope->items, "recording", &Node::text) == scope->items.end();
}

}  // namespace

void check_recordings(const Context&, const Entry& entry, Diagnostics& diagnostics) {
  if (entry.kind != Kind::talk || entry.find("video") == nullptr) return;
  const auto report = [&](std::string message, std::string hint) {
    diagnostics.push_back(
        error(entry.location(entry.find("video")->mark), "refused-recording", std::move(message), std::move(hint)));
  };
  if (entry.text("recording") == "false") {
    return report("a video of a talk whose speakers asked not to be recorded",
                  "take 'video' out; or 'recording: false', when all of them have agreed to it since");
  }
  for (const Node& speaker : entry.list("speakers")) {
    const Entry* person = target_of(speaker, "person");
    if (person == nullptr || !leaves_recordings_out(*person)) continue;
    return report(fmt::format("the consent of {} does not cover a recording", person->title),
                  "take 'video' out; or ask her, and add 'recording' to the 'scope' of her consent");
  }
}

}  // namespace herald::site::checks
