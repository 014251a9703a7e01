#include "server/log.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>
#include <string>

namespace herald::server {

void log_error(std::string_view event, std::string_view message) {
  using Json = nlohmann::ordered_json;
  const Json record = {{"time", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)))},
                       {"level", "error"},
                       {"event", event},
                       {"message", message}};
  // One call, so that lines of several threads do not mix.
  const std::string line = record.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace herald::server
