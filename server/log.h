#pragma once
// What the operator should know, one JSON object a line on standard error. Never a visitor's address, never what was
// searched for: messages come from our own code and the system.

#include <string_view>

namespace herald::server {

/// {"time":"2026-11-23T09:30:00Z","level":"error","event":"request-failed","message":"…"}. From any thread.
void log_error(std::string_view event, std::string_view message);

}  // namespace herald::server
