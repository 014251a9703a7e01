#pragma once
// Compresses responses that are made on request. Files were compressed when the site was built.

#include "server/message.h"

namespace herald::server {

/// Packs the body of `response` as the client wants it, if that is text and long enough to be worth it, and not
/// packed yet. Leaves files alone.
void pack(Response& response, const Request& request);

}  // namespace herald::server
